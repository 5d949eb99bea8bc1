import { SILENCE, createAnswer, createErrorAnswer } from '../Answer';
import type { Answers } from '../Answers';
import { pusher } from './pusher';

/**
 * soketi 1.6. The answers to a sign-in were observed on soketi 1.6.1. The rest is by its source.
 *
 * Source: https://github.com/soketi/soketi/blob/1.x/src/ws-handler.ts
 */
export const soketi: Answers = {
  ...pusher,
  rules: {
    ...pusher.rules,
    // `if (!decodedUser.id)`, then `id: decodedUser.id.toString()`: soketi accepts numbers.
    userIdOf: ({ id }) => (id ? toText(id) : null),
    // src/namespace.ts: addUser() adds the socket to the new user, and does not remove it from the earlier one.
    allowsUserChange: true,
    // src/adapters/local-adapter.ts sends events on `#server-to-user-…` to the sockets of the user.
    userEventsGoTo: 'signed-in connections',
    // src/channels/public-channel-manager.ts checks only the characters of the name.
    protectsUserChannels: false,
    // src/channels/presence-channel-manager.ts requires channel_data.
    acceptsUserAsMember: false,
    // The source contains no watchlists.
    watchlist: null,
    // Only soketi's HTTP API has subscription counts.
    sendsSubscriptionCount: false,
    // src/server.ts: `cacheTtl: 3600`. Only src/http-handler.ts writes to the cache.
    cache: { ...pusher.rules.cache, ttl: 3_600_000 },
  },
  unknownApp: (key) => soketi.connectionRefused({ code: 4001, message: `App key ${key} does not exist.` }),
  malformed: () => SILENCE,
  unknownEvent: () => SILENCE,
  clientEventRefused: (channel, because) =>
    because === 'too many'
      ? createErrorAnswer(4301, 'The rate limit for sending client events exceeded the quota.', channel)
      : SILENCE,
  // soketi sends the data of the client's own frame back.
  signedIn: (user_data, auth) => createAnswer('pusher:signin_success', { auth, user_data }),
  signinFailed: ({ because }) => ({
    ...createErrorAnswer(
      4009,
      because === 'bad user data'
        ? 'The returned user data must contain the "id" field.'
        : 'Connection not authorized.',
    ),
    close: { code: 4009 },
  }),
  subscribed: (channel, members) =>
    members
      ? pusher.subscribed(channel, members)
      : createAnswer('pusher_internal:subscription_succeeded', undefined, channel),
  subscriptionUnauthorized: (channel) =>
    pusher.subscriptionUnauthorized(channel, 'The connection is unauthorized.'),
};

function toText(id: unknown): string {
  return typeof id === 'string' ? id : JSON.stringify(id);
}
