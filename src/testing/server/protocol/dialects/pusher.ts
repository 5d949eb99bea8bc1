import { SILENCE, createAnswer, createErrorAnswer, joinAnswers } from '../Answer';
import type { Answer } from '../Answer';
import type { Answers, ClientEventRefusal, SigninFailure, Watchlist } from '../Answers';
import { presenceData } from '../presenceData';

/**
 * Pusher's own service, by its documentation and its users' reports. `data` is a JSON string in the handshake and in the
 * frames of a channel, and an object in all other frames.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/pusher-websockets-protocol/
 */
export const pusher: Answers = {
  rules: {
    supportsUsers: true,
    userIdOf: ({ id }) => (typeof id === 'string' && id !== '' ? id : null),
    // A sign-in fails "if the connection is already associated with a different user id".
    allowsUserChange: false,
    userEventsGoTo: 'subscribed connections',
    protectsUserChannels: true,
    isTerminatedWith: (connection, userId) => connection.userId === userId,
    // pusher-js 8, core/channels/presence_channel.ts, waits for the user if the endpoint returned no channel_data.
    acceptsUserAsMember: true,
    // “Up to” 30 minutes, and “we do not cache client events”: docs/channels/using_channels/cache-channels.
    cache: {
      ttl: 30 * 60_000,
      outlivesSubscribers: true,
      storesClientEvents: false,
      storesEncryptedEvents: true,
    },
    sendsSubscriptionCount: true,
    watchlist: { limit: 100, onlyWatchersCountAsOnline: false, announcesEverySignin: false },
  },
  connected: (socket_id, activity_timeout) =>
    createAnswer('pusher:connection_established', JSON.stringify({ socket_id, activity_timeout })),
  unknownApp: (key) =>
    pusher.connectionRefused({
      code: 4001,
      message: `App key ${key} not in this cluster. Did you forget to specify the cluster?`,
    }),
  connectionRefused: ({ code, message }) => ({ ...createErrorAnswer(code, message), close: { code } }),
  pong: () => createAnswer('pusher:pong', {}),
  malformed: () => createErrorAnswer(4200, 'Invalid message format'),
  unknownEvent: (event) => createErrorAnswer(null, `Unsupported event received on socket: ${event}`),
  clientEventRefused: (channel, because) => createErrorAnswer(4301, CLIENT_EVENT_REFUSED[because], channel),
  signedIn: (user_data, _auth, watchlist) =>
    joinAnswers(
      createAnswer('pusher:signin_success', { user_data }),
      watchlist ? watchlistSnapshot(watchlist) : SILENCE,
    ),
  watchlistChanged: (name, user_ids) => watchlistEvents({ name, user_ids }),
  signinFailed: (failure) => createErrorAnswer(null, signinMessage(failure)),
  signinSwitchedOff: () => SILENCE,
  subscribed: (channel, members) =>
    createAnswer('pusher_internal:subscription_succeeded', members ? presenceData(members) : '{}', channel),
  subscriptionCount: (channel, subscription_count) =>
    createAnswer('pusher_internal:subscription_count', JSON.stringify({ subscription_count }), channel),
  cacheMiss: (channel) => createAnswer('pusher:cache_miss', undefined, channel),
  memberAdded: (channel, member) =>
    createAnswer('pusher_internal:member_added', JSON.stringify(member), channel),
  memberRemoved: (channel, user_id) =>
    createAnswer('pusher_internal:member_removed', JSON.stringify({ user_id }), channel),
  invalidChannel: (channel) => createErrorAnswer(null, `Invalid channel name: ${channel}`, channel),
  subscriptionUnauthorized: (channel, error) =>
    createAnswer('pusher:subscription_error', { type: 'AuthError', error, status: 401 }, channel),
  foreignUserChannel: (channel) =>
    createErrorAnswer(4009, 'Connection not authorized for this channel', channel),
  event: (channel, event, data) =>
    createAnswer(event, typeof data === 'string' ? data : JSON.stringify(data), channel),
  terminated: () => ({
    ...createErrorAnswer(4009, 'You got disconnected by the app.'),
    close: { code: 4009 },
  }),
};

const CLIENT_EVENT_REFUSED: Record<ClientEventRefusal, string> = {
  'wrong kind of channel': 'Client event rejected - only supported on private and presence channels',
  'not subscribed': 'Client event rejected - you must be subscribed to the channel',
  'too many': 'Client event rejected due to rate limit',
};

function watchlistSnapshot(watchlist: Watchlist): Answer {
  // The error concerns the watchlist alone: the sign-in has succeeded.
  if (watchlist === 'too long') {
    return createErrorAnswer(4302, 'The watchlist must not have more than 100 users');
  }
  const { online, offline } = watchlist;
  return watchlistEvents({ name: 'online', user_ids: online }, { name: 'offline', user_ids: offline });
}

/** The format that pusher-js reads: core/watchlist.ts. */
function watchlistEvents(...events: readonly { name: string; user_ids: readonly string[] }[]): Answer {
  return createAnswer('pusher_internal:watchlist_events', { events });
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
