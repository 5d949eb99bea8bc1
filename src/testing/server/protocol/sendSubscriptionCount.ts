import type { Connection } from '../Connection';
import type { Answer } from './Answer';
import { SILENCE } from './Answer';
import type { Answers } from './Answers';
import { broadcast } from './broadcast';
import { channelKind } from './channelNames';

/**
 * Sends the channel's subscription count to all subscribers but the connection that changed it.
 *
 * Source: https://pusher.com/blog/counting-live-users-at-scale-with-subscription-count-events/
 *
 * @returns the answer for that connection, which must get it after the answer to its subscription.
 */
export function sendSubscriptionCount(connection: Connection, channel: string, answers: Answers): Answer {
  const { app, state } = connection;
  if (!app.subscriptionCount || !answers.rules.sendsSubscriptionCount || !isCounted(channel)) return SILENCE;
  const subscribers = state.subscribers.get(channel);
  const count = answers.subscriptionCount(channel, subscribers.size);
  broadcast(subscribers, count, connection);
  return count;
}

/** Presence channels have members instead, and only pusher-js itself subscribes to a user's channel. */
function isCounted(channel: string): boolean {
  const kind = channelKind(channel);
  return kind !== 'presence' && kind !== 'user';
}
