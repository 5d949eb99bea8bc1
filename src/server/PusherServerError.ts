/**
 * Why a handler could not answer:
 *
 * - `missing-option`: a value is neither in the options nor in the environment.
 * - `invalid-option`: an option has a value that cannot work.
 * - `invalid-user`: `getUser` returned data that Pusher does not accept.
 * - `invalid-authorization`: `authorize` returned something else than it should, or a member that Pusher does not accept.
 * - `origin-refused`: a page of another origin asked, and `allowedOrigins` does not have that origin.
 * - `body-used`: something read the request's body before the handler.
 * - `unsupported-runtime`: the runtime lacks something, such as Web Crypto.
 */
export type PusherServerErrorCode =
  | 'missing-option'
  | 'invalid-option'
  | 'invalid-user'
  | 'invalid-authorization'
  | 'origin-refused'
  | 'body-used'
  | 'unsupported-runtime';

/** An error of the options, or of the app's own functions. Its message says what to do, and never contains a secret. */
export class PusherServerError extends Error {
  override readonly name = 'PusherServerError';

  constructor(
    readonly code: PusherServerErrorCode,
    message: string,
  ) {
    super(message);
  }
}
