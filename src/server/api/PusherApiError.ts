/**
 * Why a call of the HTTP API failed:
 *
 * - `invalid-argument`: the call cannot work. Nothing was sent.
 * - `unreachable`: the server did not answer.
 * - `timeout`: the server did not answer in time.
 * - `unauthorized`: the server does not accept the key, the signature or the clock (401).
 * - `rejected`: the server refuses the call: another status that is neither 200 nor 5xx.
 * - `server-error`: the server has failed (5xx).
 * - `invalid-reply`: the reply is not what Pusher answers.
 */
export type PusherApiErrorCode =
  | 'invalid-argument'
  | 'unreachable'
  | 'timeout'
  | 'unauthorized'
  | 'rejected'
  | 'server-error'
  | 'invalid-reply';

/** A call of the HTTP API that failed. Neither its message nor its fields contain the secret or a signature. */
export class PusherApiError extends Error {
  override readonly name = 'PusherApiError';

  constructor(
    readonly code: PusherApiErrorCode,
    message: string,
    /** The HTTP status, if the server answered. */
    readonly status?: number,
  ) {
    super(message);
  }
}
