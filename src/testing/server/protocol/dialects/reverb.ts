import { createAnswer } from '../Answer';
import type { Answer } from '../Answer';
import type { Answers } from '../Answers';
import { pusher } from './pusher';

/** Unlike the other servers, Reverb sends the data of errors as a JSON string. */
function createReverbError(code: number, message: string): Answer {
  return createAnswer('pusher:error', JSON.stringify({ code, message }));
}

/**
 * Laravel Reverb, by its source. It has presence channels, but no users.
 *
 * Source: https://github.com/laravel/reverb/tree/main/src/Protocols/Pusher
 */
export const reverb: Answers = {
  ...pusher,
  rules: {
    ...pusher.rules,
    // EventHandler.php: "Unknown Pusher event: pusher:signin".
    supportsUsers: false,
    // Reverb treats a user's channel as a public channel.
    protectsUserChannels: false,
    // Http/Controllers/UsersTerminateController.php looks for the `user_id` of presence channels.
    isTerminatedWith: ({ members }, userId) =>
      [...members.values()].some(({ user_id }) => user_id === userId),
    acceptsUserAsMember: false,
    watchlist: null,
    // Only Reverb's HTTP API has subscription counts.
    sendsSubscriptionCount: false,
    // Channels/CacheChannel.php: broadcast() stores every event that it sends, client events included. The stored event
    // exists as long as the channel, which Channels/Channel.php removes with the last subscriber. ChannelBroker.php has no
    // encrypted cache channels.
    cache: {
      ttl: Infinity,
      outlivesSubscribers: false,
      storesClientEvents: true,
      storesEncryptedEvents: false,
    },
  },
  connectionRefused: ({ code, message }) => ({ ...createReverbError(code, message), close: { code } }),
  // Http/Controllers/PusherController.php sends an error, then drops the connection without a close frame.
  unknownApp: () => ({ ...createReverbError(4001, 'Application does not exist'), close: 'drop' }),
  // EventHandler.php, formatPayload(), omits empty data.
  pong: () => createAnswer('pusher:pong'),
  // Server.php, error(), answers every exception with this frame. An unknown event is an exception too.
  malformed: () => createReverbError(4200, 'Invalid message format'),
  unknownEvent: () => reverb.malformed(),
  signinSwitchedOff: () => reverb.malformed(),
  // ClientEvent.php and Exceptions/MessageRateLimitExceeded.php.
  clientEventRefused: (_channel, because) =>
    because === 'too many'
      ? createReverbError(4005, 'Rate limit exceeded')
      : createReverbError(4009, 'The client is not a member of the specified channel.'),
  // Channels/Concerns/InteractsWithPrivateChannels.php and Exceptions/ConnectionUnauthorized.php: the frame has no channel.
  subscriptionUnauthorized: () => createReverbError(4009, 'Connection is unauthorized'),
  // Servers/Reverb/Connection.php drops the connection without a close frame.
  terminated: () => ({ frames: [], close: 'drop' }),
};
