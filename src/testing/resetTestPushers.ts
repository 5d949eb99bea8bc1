import type { TestPusher } from './TestPusher';

/** The test pushers that are not closed. */
export const openPushers = new Set<TestPusher>();

/**
 * Resets all test pushers, as each of them does by `reset()`. Where `afterEach` is a global, this happens by itself after each
 * test.
 *
 * @throws PusherTestError `real-socket` if a client tried to open a real socket, and no control has said so.
 *
 * @example
 * ```ts
 * // A set-up file for Vitest without `globals: true`.
 * import { afterEach } from 'vitest';
 *
 * afterEach(resetTestPushers);
 * ```
 */
export async function resetTestPushers(): Promise<void> {
  const failures: unknown[] = [];
  for (const pusher of openPushers) {
    try {
      await pusher.reset();
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
}
