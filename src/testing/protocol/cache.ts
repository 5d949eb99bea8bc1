import type { Answer, Answers } from './Answers';
import type { AppState } from './AppState';
import { isCacheChannel } from './channelKind';
import type { Rules } from './Rules';

/**
 * Keeps an event as the last of a cache channel.
 *
 * Source: https://pusher.com/docs/channels/using_channels/cache-channels/
 */
export function keep(
  { cache, subscribers }: AppState,
  channel: string,
  event: Answer,
  by: 'server' | 'client',
  { cache: rules }: Rules,
): void {
  if (!isCacheChannel(channel, rules.takesEncrypted)) return;
  if (by === 'client' && !rules.takesClientEvents) return;
  if (subscribers.get(channel).size === 0 && !rules.outlivesSubscribers) return;
  cache.set(channel, { event, expires: Date.now() + rules.ttl });
}

/** What a new subscriber hears first on a cache channel; nothing on others. */
export function lastEvent({ cache }: AppState, channel: string, answers: Answers): Answer {
  if (!isCacheChannel(channel, answers.rules.cache.takesEncrypted)) return { frames: [] };
  const last = cache.get(channel);
  if (last && last.expires > Date.now()) return last.event;
  cache.delete(channel);
  return answers.cacheMiss(channel);
}
