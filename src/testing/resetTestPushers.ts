import { endAll } from './openPushers';

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
export const resetTestPushers = (): Promise<void> => endAll((pusher) => pusher.reset());
