import { explain, PusherError, type PusherErrorDetails } from '../PusherError';

/** What has happened, and what to do about it. `$` stands for the server's words or the HTTP status. */
const TEXTS = {
  unreachable: 'The channel auth endpoint could not be reached.',
  denied:
    'The channel auth endpoint answered $. Check that the request carries the session: `headers`, `credentials`.',
  'http-error': "The channel auth endpoint answered $. See `cause` and the endpoint's log.",
  'invalid-reply':
    "The auth reply is not what the server SDK's authorizeChannel() returns for this kind of channel; a presence channel without `channel_data` needs a signed-in user.",
  'handler-error': 'A handler or provider in `channelAuthorization` failed: see `cause`.',
  'auth-timeout':
    'No auth reply in time. Check the endpoint or handler, or raise `channelAuthorization.timeout`.',
  'reply-timeout': 'Pusher did not answer the subscription. retry() asks again.',
  rejected: 'Pusher rejected the subscription ($). Check the key and the secret that your server signs with.',
  'invalid-name': 'No channel can have this name. Use up to 164 of the characters A-Z a-z 0-9 _ - = @ , . ;',
  unsupported:
    'This channel cannot do that. Client events need a private or presence channel. A `private-encrypted-` channel needs `loadPusher` with `pusher-js/with-encryption`.',
  'invalid-event': "A client event's name starts with `client-`, and its data is JSON: see `cause`.",
  'not-subscribed': 'A client event needs a subscribed channel. Wait until `status` is `subscribed`.',
  'rate-limited':
    "Too many client events ($). Pusher accepts 10 a second. With `throttle: true`, further events wait; with `throttle: 'latest'`, only the newest of them does.",
  'event-rejected': 'Pusher rejected the client event ($). Are client events switched on for this app?',
};

/**
 * Why a channel cannot be used, or a client event was not sent. `docs/errors.md` has the remedy for each code.
 *
 * - `unreachable`: the auth endpoint could not be reached;
 * - `denied`: it answered 401 or 403;
 * - `http-error`: it answered another error status;
 * - `invalid-reply`: its reply is not what this kind of channel needs;
 * - `handler-error`: `customHandler`, `paramsProvider` or `headersProvider` failed;
 * - `auth-timeout`: no reply from the endpoint or the handler in time;
 * - `reply-timeout`: Pusher did not answer the subscription in time;
 * - `rejected`: Pusher rejected the subscription;
 * - `invalid-name`: no channel can have that name;
 * - `unsupported`: this channel, or this build of pusher-js, cannot do that;
 * - `invalid-event`: no client event can have that name, or that data;
 * - `not-subscribed`: a client event needs its channel to be subscribed;
 * - `rate-limited`: more client events than Pusher takes (10 a second), or more than 100 that wait. With a `pusherCode`, Pusher
 *   itself has counted them, and the event was sent;
 * - `event-rejected`: Pusher rejected the client event for another reason (4301).
 */
export type ChannelErrorCode = keyof typeof TEXTS;

/**
 * A channel that cannot be used, or a client event that was not sent. Its message says what to do; it holds no token, header
 * or signature.
 *
 * @example
 * ```tsx
 * const { error, retry } = useChannel('private-orders');
 * if (error?.code === 'denied') return <p>This is not for you. <button onClick={retry}>Try again</button></p>;
 * ```
 */
export class ChannelError extends PusherError<ChannelErrorCode> {
  /** `words`: the server's own. `reason`: what else was found out. Both become part of the message. */
  constructor(
    code: ChannelErrorCode,
    details: PusherErrorDetails = {},
    words: string | number | undefined = details.status,
    reason?: string,
  ) {
    super(code, explain(TEXTS[code], words, reason), details);
    this.name = 'ChannelError';
  }
}
