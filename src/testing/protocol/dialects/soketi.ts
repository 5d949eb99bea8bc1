import type { Answer, Answers } from '../Answers';
import { complain } from '../complain';
import { say } from '../say';
import { pusher } from './pusher';

const silence: Answer = { frames: [] };

/**
 * soketi 1.6. What a sign-in and its refusals look like was observed on soketi 1.6.1 itself; the rest is from its source.
 *
 * Source: https://github.com/soketi/soketi/blob/1.x/src/ws-handler.ts
 */
export const soketi: Answers = {
  ...pusher,
  rules: {
    ...pusher.rules,
    // `if (!decodedUser.id)`, then `id: decodedUser.id.toString()`: numbers pass.
    userIdOf: ({ id }) => (id ? JSON.stringify(id).replace(/^"|"$/g, '') : null),
    // src/namespace.ts: addUser() puts the socket under the new user, and leaves it under the one before.
    letsUsersChange: true,
    // src/adapters/local-adapter.ts: a channel `#server-to-user-…` stands for the sockets of the user.
    userEventsGoTo: 'who signed in',
    // src/channels/public-channel-manager.ts only looks at the letters of the name.
    guardsUserChannels: false,
    // src/channels/presence-channel-manager.ts parses channel_data, present or not.
    takesUserAsMember: false,
    // Its source does not know the word.
    watchlist: null,
    // src/server.ts: `cacheTtl: 3600`; src/http-handler.ts alone fills the cache.
    // Only its HTTP API counts.
    countsSubscriptions: false,
    cache: { ...pusher.rules.cache, ttl: 3_600_000 },
  },
  unknownApp: (key) => soketi.connectionRefused({ code: 4001, message: `App key ${key} does not exist.` }),
  malformed: () => silence,
  unknownEvent: () => silence,
  clientEventRefused: (channel, because) =>
    because === 'too many'
      ? complain(4301, 'The rate limit for sending client events exceeded the quota.', channel)
      : silence,
  // The data of the client's own frame.
  signedIn: (user_data, auth) => say('pusher:signin_success', { auth, user_data }),
  signinFailed: ({ because }) => ({
    ...complain(
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
      : say('pusher_internal:subscription_succeeded', undefined, channel),
  subscriptionUnauthorized: (channel) =>
    pusher.subscriptionUnauthorized(channel, 'The connection is unauthorized.'),
};
