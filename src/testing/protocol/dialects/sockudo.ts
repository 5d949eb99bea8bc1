import type { Answer, Answers, SigninFailure, Watchlist } from '../Answers';
import { complain } from '../complain';
import { inOrder } from '../inOrder';
import { say } from '../say';
import { pusher } from './pusher';

/**
 * Sockudo, from its source. An error that is not fatal, such as that of a sign-in, leaves the connection open.
 *
 * Source: https://github.com/sockudo/sockudo/tree/master/crates/sockudo-adapter/src
 */
export const sockudo: Answers = {
  ...pusher,
  rules: {
    ...pusher.rules,
    // handler/signin_management.rs: `id.as_str()`, which refuses numbers and takes an empty string.
    userIdOf: ({ id }) => (typeof id === 'string' ? id : null),
    // handler/signin_management.rs, update_connection_with_user_info(): nobody asks who was there before.
    letsUsersChange: true,
    // local_adapter.rs: a channel `#server-to-user-…` stands for get_user_sockets().
    userEventsGoTo: 'who signed in',
    // sockudo-core/src/utils.rs, validate_channel_name(), lets `#` pass; its first versions refused it.
    guardsUserChannels: false,
    // namespace.rs, terminate_user_connections(): all sockets that add_user() ever put under the user.
    isOf: ({ users }, userId) => users.has(userId),
    // handler/validation.rs: "Missing channel_data for presence channel".
    takesUserAsMember: false,
    // handler/subscription_management.rs: webhooks and `[meta]` channels hear of it, subscribers do not.
    countsSubscriptions: false,
    // sockudo-core/src/options.rs: `cache_ttl: 3600`.
    cache: { ...pusher.rules.cache, ttl: 3_600_000 },
    // handler/signin_management.rs, handle_signin_watchlist(): all of it is inside `if let Some(watchlist)`, it tells the
    // watchers each time, and nothing counts the ids.
    watchlist: { limit: Infinity, onlyWatchersAreSeen: true, announcesEverySignin: true },
  },
  // sockudo-core/src/error.rs: Error::ApplicationNotFound.
  unknownApp: () => sockudo.connectionRefused({ code: 4001, message: 'Application does not exist' }),
  // sockudo-protocol/src/messages.rs: no data.
  pong: () => say('pusher:pong'),
  // handler/message_handlers.rs, handle_signin_request(): the watchlist comes before the success.
  signedIn: (user_data, auth, watchlist) =>
    inOrder(
      watchlist && watchlist !== 'too long' ? statusOf(watchlist) : { frames: [] },
      pusher.signedIn(user_data, auth),
    ),
  // sockudo-protocol/src/messages.rs, watchlist_online_event(): an event of its own, which pusher-js takes for no watchlist.
  watchlistChanged: (name, user_ids) => say(name, { user_ids }),
  // handler/message_handlers.rs; sockudo-core/src/error.rs has the words and the code of Error::Auth.
  signinFailed: ({ because }) => complain(4009, `Authentication error: ${PROBLEM[because]}`),
  signinSwitchedOff: () =>
    complain(4009, 'Authentication error: User authentication is disabled for this app'),
  // sockudo-core/src/error.rs: Error::ClientEvent and Error::ClientEventRateLimit are 4301.
  clientEventRefused: (channel, because) =>
    because === 'too many'
      ? complain(4301, 'Client event rejected due to rate limit', channel)
      : pusher.clientEventRefused(channel, because),
  // namespace.rs closes with this reason; versions that first called the socket closing then dropped the error frame.
  terminated: () => ({ frames: [], close: { code: 4009, reason: 'You got disconnected by the app.' } }),
};

/** sockudo-adapter/src/watchlist.rs, add_user_with_watchlist(): nobody online, no such frame. */
function statusOf(watchlist: Exclude<Watchlist, 'too long'>): Answer {
  const names = (['online', 'offline'] as const).filter((name) => watchlist[name].length > 0);
  return inOrder(...names.map((name) => sockudo.watchlistChanged(name, watchlist[name])));
}

const PROBLEM: Record<SigninFailure['because'], string> = {
  malformed: 'Connection not authorized for signin.',
  'wrong key': 'Connection not authorized for signin.',
  'wrong signature': 'Connection not authorized for signin.',
  'bad user data': "Missing 'id' field in user_data",
  // It lets users change.
  'other user': '',
};
