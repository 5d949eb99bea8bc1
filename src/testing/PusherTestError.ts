/**
 * What a test did wrong, or what did not happen in it.
 *
 * - `no-receiver`: an event, a termination or a drop for nobody
 * - `not-settled`: `settled()` found something that is still on the way
 * - `real-socket`: a pusher-js client under test tried to open a real socket
 * - `closed`: a test pusher was used after its end, or a control was still waiting when the test ended
 * - `wrong-channel`: a member for a channel that is no presence channel
 */
export type PusherTestErrorCode = 'no-receiver' | 'not-settled' | 'real-socket' | 'closed' | 'wrong-channel';

/** Says what a test did wrong, and what to do. */
export class PusherTestError extends Error {
  override readonly name = 'PusherTestError';
  readonly code: PusherTestErrorCode;

  constructor(code: PusherTestErrorCode, message: string) {
    super(message);
    this.code = code;
  }
}
