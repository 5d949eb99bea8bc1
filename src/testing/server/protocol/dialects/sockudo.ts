import { SILENCE, createAnswer, createErrorAnswer, joinAnswers } from '../Answer';
import type { Answer } from '../Answer';
import type { Answers, SigninFailure, Watchlist } from '../Answers';
import { pusher } from './pusher';

/**
 * Sockudo, by its source. An error that is not fatal, such as a failed sign-in, leaves the connection open.
 *
 * Source: https://github.com/sockudo/sockudo/tree/master/crates/sockudo-adapter/src
 */
export const sockudo: Answers = {
  ...pusher,
  rules: {
    ...pusher.rules,
    // handler/signin_management.rs: `id.as_str()` refuses numbers and accepts an empty string.
    userIdOf: ({ id }) => (typeof id === 'string' ? id : null),
    // handler/signin_management.rs, update_connection_with_user_info(), does not check for an earlier user.
    allowsUserChange: true,
    // local_adapter.rs sends events on `#server-to-user-…` to get_user_sockets().
    userEventsGoTo: 'signed-in connections',
    // sockudo-core/src/utils.rs, validate_channel_name(), accepts `#`. The first versions refused it.
    protectsUserChannels: false,
    // namespace.rs, terminate_user_connections(), closes all sockets that add_user() ever added to the user.
    isTerminatedWith: ({ users }, userId) => users.has(userId),
    // handler/validation.rs: "Missing channel_data for presence channel".
    acceptsUserAsMember: false,
    // handler/subscription_management.rs sends counts to webhooks and `[meta]` channels, not to subscribers.
    sendsSubscriptionCount: false,
    // sockudo-core/src/options.rs: `cache_ttl: 3600`.
    cache: { ...pusher.rules.cache, ttl: 3_600_000 },
    // handler/signin_management.rs, handle_signin_watchlist(), does everything inside `if let Some(watchlist)`, notifies the
    // watchers at each sign-in, and has no limit.
    watchlist: { limit: Infinity, onlyWatchersCountAsOnline: true, announcesEverySignin: true },
  },
  // sockudo-core/src/error.rs: Error::ApplicationNotFound.
  unknownApp: () => sockudo.connectionRefused({ code: 4001, message: 'Application does not exist' }),
  // sockudo-protocol/src/messages.rs: the frame has no data.
  pong: () => createAnswer('pusher:pong'),
  // handler/message_handlers.rs, handle_signin_request(), sends the watchlist before the success.
  signedIn: (user_data, auth, watchlist) =>
    joinAnswers(
      watchlist && watchlist !== 'too long' ? watchlistStatus(watchlist) : SILENCE,
      pusher.signedIn(user_data, auth),
    ),
  // sockudo-protocol/src/messages.rs, watchlist_online_event(): a plain event. pusher-js does not treat it as a watchlist
  // event.
  watchlistChanged: (name, user_ids) => createAnswer(name, { user_ids }),
  // handler/message_handlers.rs; sockudo-core/src/error.rs has the message and the code of Error::Auth.
  signinFailed: ({ because }) => createErrorAnswer(4009, `Authentication error: ${PROBLEM[because]}`),
  signinSwitchedOff: () =>
    createErrorAnswer(4009, 'Authentication error: User authentication is disabled for this app'),
  // sockudo-core/src/error.rs: Error::ClientEvent and Error::ClientEventRateLimit are 4301.
  clientEventRefused: (channel, because) =>
    because === 'too many'
      ? createErrorAnswer(4301, 'Client event rejected due to rate limit', channel)
      : pusher.clientEventRefused(channel, because),
  // namespace.rs closes with this reason. Versions that mark the socket as closing first do not send the error frame.
  terminated: () => ({ frames: [], close: { code: 4009, reason: 'You got disconnected by the app.' } }),
};

/** sockudo-adapter/src/watchlist.rs, add_user_with_watchlist(), sends no frame for an empty list. */
function watchlistStatus(watchlist: Exclude<Watchlist, 'too long'>): Answer {
  const names = (['online', 'offline'] as const).filter((name) => watchlist[name].length > 0);
  return joinAnswers(...names.map((name) => sockudo.watchlistChanged(name, watchlist[name])));
}

const PROBLEM: Record<SigninFailure['because'], string> = {
  malformed: 'Connection not authorized for signin.',
  'wrong key': 'Connection not authorized for signin.',
  'wrong signature': 'Connection not authorized for signin.',
  'bad user data': "Missing 'id' field in user_data",
  // Never sent, because Sockudo allows a user change.
  'other user': '',
};
