import type { TestPusher } from './TestPusher';

/** The test pushers that are not closed. */
const pushers = new Set<TestPusher>();
/** Those that were created while a test ran. */
const pushersOfTest = new Set<TestPusher>();
let isTestRunning = false;

export function addPusher(pusher: TestPusher): void {
  pushers.add(pusher);
  if (isTestRunning) pushersOfTest.add(pusher);
}

export function removePusher(pusher: TestPusher): void {
  pushers.delete(pusher);
  pushersOfTest.delete(pusher);
}

export function beginTest(): void {
  isTestRunning = true;
}

/** Closes the pushers that the test has created, and resets the others. */
export async function endTest(): Promise<void> {
  isTestRunning = false;
  await endAll((pusher) => (pushersOfTest.has(pusher) ? pusher.close() : pusher.reset()));
}

/** Ends each pusher, also if another one throws. Then throws the first error. */
export async function endAll(end: (pusher: TestPusher) => Promise<void>): Promise<void> {
  const failures: unknown[] = [];
  for (const pusher of [...pushers]) {
    try {
      await end(pusher);
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
