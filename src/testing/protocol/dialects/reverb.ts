import type { Answer, Answers } from '../Answers';
import { say } from '../say';
import { pusher } from './pusher';

/** All data is a JSON string there, that of errors too. */
const complain = (code: number, message: string): Answer =>
  say('pusher:error', JSON.stringify({ code, message }));

/**
 * Laravel Reverb, from its source. It knows presence channels, but no users.
 *
 * Source: https://github.com/laravel/reverb/tree/main/src/Protocols/Pusher
 */
export const reverb: Answers = {
  ...pusher,
  rules: {
    ...pusher.rules,
    // EventHandler.php: "Unknown Pusher event: pusher:signin".
    hasUsers: false,
    // To it, a user's channel is a public one.
    guardsUserChannels: false,
    // Http/Controllers/UsersTerminateController.php looks for the `user_id` of presence channels.
    isOf: ({ members }, userId) => [...members.values()].some(({ user_id }) => user_id === userId),
    takesUserAsMember: false,
    watchlist: null,
    // Only its HTTP API counts.
    countsSubscriptions: false,
    // Channels/CacheChannel.php: its broadcast() keeps what it sends, which client events go through as well. It lives as
    // long as the channel, Channels/Channel.php: until the last has left. ChannelBroker.php has no encrypted ones.
    cache: { ttl: Infinity, outlivesSubscribers: false, takesClientEvents: true, takesEncrypted: false },
  },
  connectionRefused: ({ code, message }) => ({ ...complain(code, message), close: { code } }),
  // Http/Controllers/PusherController.php: an error, and the line is cut without a close frame.
  unknownApp: () => ({ ...complain(4001, 'Application does not exist'), close: 'drop' }),
  // EventHandler.php, formatPayload(): empty data is left out.
  pong: () => say('pusher:pong'),
  // Server.php, error(): whatever throws, an unknown event too.
  malformed: () => complain(4200, 'Invalid message format'),
  unknownEvent: () => reverb.malformed(),
  signinSwitchedOff: () => reverb.malformed(),
  // ClientEvent.php and Exceptions/MessageRateLimitExceeded.php.
  clientEventRefused: (_channel, because) =>
    because === 'too many'
      ? complain(4005, 'Rate limit exceeded')
      : complain(4009, 'The client is not a member of the specified channel.'),
  // Channels/Concerns/InteractsWithPrivateChannels.php and Exceptions/ConnectionUnauthorized.php: it names no channel.
  subscriptionUnauthorized: () => complain(4009, 'Connection is unauthorized'),
  // Servers/Reverb/Connection.php: the line is cut without a close frame.
  terminated: () => ({ frames: [], close: 'drop' }),
};
