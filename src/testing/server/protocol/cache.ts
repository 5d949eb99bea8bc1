import type { Answer } from './Answer';
import { SILENCE } from './Answer';
import type { Answers } from './Answers';
import type { Connection } from '../Connection';
import type { AppState } from './AppState';
import { isCacheChannel, isEncryptedCacheChannel } from './channelNames';
import type { CacheRules, Rules } from './Rules';

/**
 * Stores an event as the last event of its channel, if the channel is a cache channel.
 *
 * Source: https://pusher.com/docs/channels/using_channels/cache-channels/
 */
export function storeEvent(
  { cache, subscribers }: AppState<Connection>,
  channel: string,
  event: Answer,
  sender: 'server' | 'client',
  { cache: rules }: Rules,
): void {
  if (!hasCache(channel, rules)) return;
  if (sender === 'client' && !rules.storesClientEvents) return;
  if (subscribers.get(channel).size === 0 && !rules.outlivesSubscribers) return;
  cache.set(channel, { event, expires: Date.now() + rules.ttl });
}

/** The last event of a cache channel, for a new subscriber, or a cache miss. Silence for other channels. */
export function cachedEvent({ cache }: AppState<Connection>, channel: string, answers: Answers): Answer {
  if (!hasCache(channel, answers.rules.cache)) return SILENCE;
  const last = cache.get(channel);
  if (last && last.expires > Date.now()) return last.event;
  cache.delete(channel);
  return answers.cacheMiss(channel);
}

function hasCache(channel: string, { storesEncryptedEvents }: CacheRules): boolean {
  return isCacheChannel(channel) || (storesEncryptedEvents && isEncryptedCacheChannel(channel));
}
