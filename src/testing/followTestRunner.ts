import { beginTest, endTest } from './openPushers';

type AddHook = (hook: () => Promise<void> | void) => void;

/** Ends the test pushers after each test, if the test runner has global hooks. */
export function followTestRunner(): void {
  // Test runners add them to the global scope, which has no type for them.
  const { beforeEach, afterEach } = globalThis as { beforeEach?: AddHook; afterEach?: AddHook };
  if (!beforeEach || !afterEach) return;
  beforeEach(beginTest);
  afterEach(endTest);
}
