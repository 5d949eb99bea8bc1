import { resetTestPushers } from './resetTestPushers';

/** Resets all test pushers after each test, if the test runner has a global `afterEach`. */
export function resetAfterEachTest(): void {
  // Test runners add it to the global scope, which has no type for it.
  const { afterEach } = globalThis as { afterEach?: (hook: () => Promise<void>) => void };
  afterEach?.(resetTestPushers);
}
