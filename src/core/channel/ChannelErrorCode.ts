/**
 * Why a channel cannot be used, or a client event was not sent.
 *
 * - `unreachable`: the auth endpoint could not be reached;
 * - `denied`: it answered 401 or 403;
 * - `http-error`: it answered another status that is no success;
 * - `invalid-reply`: its reply is not what the channel's kind asks for;
 * - `handler-error`: `customHandler`, `paramsProvider` or `headersProvider` failed;
 * - `auth-timeout`: no reply from the endpoint or the handler in time;
 * - `reply-timeout`: Pusher did not answer the subscription in time;
 * - `rejected`: Pusher refused the subscription;
 * - `invalid-name`: no channel can have that name;
 * - `unsupported`: this channel, or this build of pusher-js, cannot do that;
 * - `invalid-event`: no client event can have that name, or that data;
 * - `not-subscribed`: a client event needs its channel to be subscribed;
 * - `rate-limited`: more client events than Pusher takes (10 a second);
 * - `event-rejected`: Pusher refused the client event (4301).
 */
export type ChannelErrorCode =
  | 'unreachable'
  | 'denied'
  | 'http-error'
  | 'invalid-reply'
  | 'handler-error'
  | 'auth-timeout'
  | 'reply-timeout'
  | 'rejected'
  | 'invalid-name'
  | 'unsupported'
  | 'invalid-event'
  | 'not-subscribed'
  | 'rate-limited'
  | 'event-rejected';

/** Stands for `ChannelError` until the class is there. */
export interface ChannelErrorLike extends Error {
  readonly code: ChannelErrorCode;
  /** Whether the same request may succeed later. */
  readonly retryable: boolean;
  /** The HTTP status of the auth endpoint. */
  readonly status: number | undefined;
  /** How long the auth endpoint asked to wait (`Retry-After`), in milliseconds. */
  readonly retryAfter: number | undefined;
  /** The code that Pusher gave; `null` where it gave none. */
  readonly pusherCode: number | null | undefined;
}
