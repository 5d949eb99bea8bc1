import { explain, factsOf, type PusherError, type PusherErrorDetails } from '../PusherError';

const TEXTS = {
  unreachable:
    'The channel auth endpoint could not be reached. Check its URL, CORS, the headers and the network.',
  denied:
    'The channel auth endpoint answered $. Check that the request carries the session: `headers`, `credentials`.',
  'http-error': 'The channel auth endpoint answered $. See its log.',
  'invalid-reply':
    "The auth reply is not what the server SDK's authorizeChannel() returns for this kind of channel; a presence channel without `channel_data` needs a signed-in user.",
  'handler-error': 'A handler or provider in `channelAuthorization` failed: see `cause`.',
  'auth-timeout':
    'No auth reply in time. See the endpoint or handler, or raise `channelAuthorization.timeout`.',
  'reply-timeout': 'Pusher did not answer the subscription. retry() asks again.',
  rejected: 'Pusher rejected the subscription ($). Check the key and the secret that your server signs with.',
  'invalid-name': 'No channel can have this name. Use up to 164 of the characters A-Z a-z 0-9 _ - = @ , . ;',
  unsupported:
    'This channel cannot do that: client events need a private or presence channel, `private-encrypted-` ones need `loadPusher`.',
  'invalid-event': "A client event's name starts with `client-`, and its data is JSON: see `cause`.",
  'not-subscribed': 'A client event needs its channel to be subscribed: wait for `status`.',
  'rate-limited': 'Pusher takes 10 client events a second. `throttle: true` makes the others wait.',
  'event-rejected': 'Pusher rejected the client event ($). Are client events switched on for this app?',
};

/**
 * Why a channel cannot be used, or a client event was not sent. The README's table has each code's remedy.
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
export type ChannelErrorCode = keyof typeof TEXTS;

/**
 * A channel that cannot be used, or a client event that was not sent. Its message names the remedy; it holds no token,
 * header or signature.
 *
 * @example
 * ```tsx
 * const { error, retry } = useChannel('private-orders');
 * if (error?.code === 'denied') return <p>This is not for you. <button onClick={retry}>Try again</button></p>;
 * ```
 */
export class ChannelError extends Error implements PusherError<ChannelErrorCode> {
  declare readonly code: ChannelErrorCode;
  declare readonly retryable: boolean;
  declare readonly status: PusherErrorDetails['status'];
  declare readonly retryAfter: PusherErrorDetails['retryAfter'];
  declare readonly pusherCode: PusherErrorDetails['pusherCode'];

  constructor(
    code: ChannelErrorCode,
    details: PusherErrorDetails = {},
    said: string | number | undefined = details.status,
  ) {
    // As React's own, the texts are left out of production builds: the README's table has them.
    super(process.env.NODE_ENV === 'production' ? [code, said].join(' ') : explain(TEXTS[code], said));
    this.name = 'ChannelError';
    Object.assign(this, factsOf(code, details));
  }
}
