import type { Connection } from '../Connection';
import type { Answer, Answers } from './Answers';
import { channelKind } from './channelKind';
import { tell } from './tell';

/**
 * Tells the others on a channel how many are subscribed, and gives what to say to the connection itself.
 *
 * Source: https://pusher.com/blog/counting-live-users-at-scale-with-subscription-count-events/
 */
export function announceCount(connection: Connection, channel: string, answers: Answers): Answer {
  const { app, state } = connection;
  // Presence channels have members, and a user's channel is the business of pusher-js.
  const isCounted = !['presence', 'user'].includes(channelKind(channel));
  if (!app.subscriptionCount || !answers.rules.countsSubscriptions || !isCounted) return { frames: [] };
  const subscribers = state.subscribers.get(channel);
  const count = answers.subscriptionCount(channel, subscribers.size);
  tell(subscribers, count, connection);
  return count;
}
