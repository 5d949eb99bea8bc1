import type { Answer, Answers, ClientEventRefusal, SigninFailure, Watchlist } from '../Answers';
import { complain } from '../complain';
import { inOrder } from '../inOrder';
import { presenceData } from '../presenceData';
import { say } from '../say';

/**
 * Pusher's own service, as its documentation and its users' reports have it. Its `data` is a JSON string in the
 * handshake and in all that belongs to a channel, and an object elsewhere.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/
 */
export const pusher: Answers = {
  rules: {
    hasUsers: true,
    userIdOf: ({ id }) => (typeof id === 'string' && id !== '' ? id : null),
    // "if the connection is already associated with a different user id", a sign-in fails.
    letsUsersChange: false,
    userEventsGoTo: 'who subscribed',
    guardsUserChannels: true,
    isOf: (connection, userId) => connection.userId === userId,
    // pusher-js 8, core/channels/presence_channel.ts, waits for the user where the endpoint gave no channel_data.
    takesUserAsMember: true,
    // “Up to” 30 minutes, and “we do not cache client events”: docs/channels/using_channels/cache-channels.
    cache: { ttl: 30 * 60_000, outlivesSubscribers: true, takesClientEvents: false, takesEncrypted: true },
    countsSubscriptions: true,
    watchlist: { limit: 100, onlyWatchersAreSeen: false, announcesEverySignin: false },
  },
  connected: (socket_id, activity_timeout) =>
    say('pusher:connection_established', JSON.stringify({ socket_id, activity_timeout })),
  unknownApp: (key) =>
    pusher.connectionRefused({
      code: 4001,
      message: `App key ${key} not in this cluster. Did you forget to specify the cluster?`,
    }),
  connectionRefused: ({ code, message }) => ({ ...complain(code, message), close: { code } }),
  pong: () => say('pusher:pong', {}),
  malformed: () => complain(4200, 'Invalid message format'),
  unknownEvent: (event) => complain(null, `Unsupported event received on socket: ${event}`),
  clientEventRefused: (channel, because) => complain(4301, CLIENT_EVENT_REFUSED[because], channel),
  signedIn: (user_data, _auth, watchlist) =>
    inOrder(say('pusher:signin_success', { user_data }), watchlist ? snapshot(watchlist) : { frames: [] }),
  watchlistChanged: (name, user_ids) => watchlistEvents({ name, user_ids }),
  signinFailed: (failure) => complain(null, signinMessage(failure)),
  signinSwitchedOff: () => ({ frames: [] }),
  subscribed: (channel, members) =>
    say('pusher_internal:subscription_succeeded', members ? presenceData(members) : '{}', channel),
  subscriptionCount: (channel, subscription_count) =>
    say('pusher_internal:subscription_count', JSON.stringify({ subscription_count }), channel),
  cacheMiss: (channel) => say('pusher:cache_miss', undefined, channel),
  memberAdded: (channel, member) => say('pusher_internal:member_added', JSON.stringify(member), channel),
  memberRemoved: (channel, user_id) =>
    say('pusher_internal:member_removed', JSON.stringify({ user_id }), channel),
  invalidChannel: (channel) => complain(null, `Invalid channel name: ${channel}`, channel),
  subscriptionUnauthorized: (channel, error) =>
    say('pusher:subscription_error', { type: 'AuthError', error, status: 401 }, channel),
  foreignUserChannel: (channel) => complain(4009, 'Connection not authorized for this channel', channel),
  event: (channel, event, data) =>
    say(event, typeof data === 'string' ? data : JSON.stringify(data), channel),
  terminated: () => ({ ...complain(4009, 'You got disconnected by the app.'), close: { code: 4009 } }),
};

const CLIENT_EVENT_REFUSED: Record<ClientEventRefusal, string> = {
  'wrong kind of channel': 'Client event rejected - only supported on private and presence channels',
  'not subscribed': 'Client event rejected - you must be subscribed to the channel',
  'too many': 'Client event rejected due to rate limit',
};

function snapshot(watchlist: Watchlist): Answer {
  // Only the watchlist is at fault: the user is signed in.
  if (watchlist === 'too long') return complain(4302, 'The watchlist must not have more than 100 users');
  const { online, offline } = watchlist;
  return watchlistEvents({ name: 'online', user_ids: online }, { name: 'offline', user_ids: offline });
}

/** The form that pusher-js reads: core/watchlist.ts. */
function watchlistEvents(...events: readonly { name: string; user_ids: readonly string[] }[]): Answer {
  return say('pusher_internal:watchlist_events', { events });
}

function signinMessage(failure: SigninFailure): string {
  switch (failure.because) {
    case 'malformed':
      return 'Invalid signin: auth and user_data must be strings';
    case 'wrong key':
      return 'Invalid signin: auth does not start with the key of this app';
    case 'wrong signature':
      return `Invalid signature: Expected HMAC SHA256 hex digest of ${failure.textToSign}`;
    case 'bad user data':
      return 'Invalid user_data: must be a JSON object whose id is a string that is not empty';
    case 'other user':
      return 'Invalid signin: the connection is already associated with a different user id';
  }
}
