import { inAct } from './inAct';

/** A message takes one microtask, and causes the next one. */
const MICROTASKS = 50;
/** The first turns follow each other at once, since most tests need only those. */
export const QUICK_TURNS = 20;
const PAUSE = 5;
export const MAX_TURNS = QUICK_TURNS + 200;
/** How long the turns take together, in milliseconds. */
export const LONGEST_WAIT = (MAX_TURNS - QUICK_TURNS) * PAUSE;

// Taken when the kit is loaded, before a test replaces them by fake timers.
const originalSetTimeout = globalThis.setTimeout;

interface FakeClock {
  tick(milliseconds: number): unknown;
}

/** Fake timers of Vitest, Jest and Sinon are all of Sinon's library, which leaves its clock on the functions that it replaces. */
function clockOf(setTimeout: object): FakeClock | undefined {
  return Object.hasOwn(setTimeout, 'clock') ? (Reflect.get(setTimeout, 'clock') as FakeClock) : undefined;
}

/** Whether the timers of the test are fake: then nothing that waits for a timer happens by itself. */
export const areTimersFake = (): boolean => clockOf(globalThis.setTimeout) !== undefined;

/**
 * Lets one turn pass: all messages arrive, timers of 0 ms fire, fake ones, too, and React renders. `turn` counts from 0: later turns are
 * longer, so that real requests can be answered.
 */
export async function nextTurn(turn: number): Promise<void> {
  await inAct(async () => {
    for (let count = 0; count < MICROTASKS; count += 1) await Promise.resolve();
    clockOf(globalThis.setTimeout)?.tick(0);
    for (let count = 0; count < MICROTASKS; count += 1) await Promise.resolve();
    if (clockOf(originalSetTimeout)) return;
    await new Promise<void>((resolve) => void originalSetTimeout(resolve, turn < QUICK_TURNS ? 0 : PAUSE));
  });
}
