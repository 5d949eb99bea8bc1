export type ChannelKind = 'public' | 'private' | 'encrypted' | 'presence' | 'user' | 'invalid';

const USER_CHANNEL_PREFIX = '#server-to-user-';
const CACHE_CHANNEL_PREFIXES = ['cache-', 'private-cache-', 'presence-cache-'];

/** Source: https://pusher.com/docs/channels/using_channels/channels/#channel-naming-conventions */
const VALID_NAME = /^[A-Za-z0-9_\-=@,.;]{1,164}$/;

/** The prefix of a channel's name determines what a connection needs to subscribe to the channel. */
export function channelKind(name: string): ChannelKind {
  if (name.startsWith(USER_CHANNEL_PREFIX) && name.length > USER_CHANNEL_PREFIX.length) return 'user';
  if (!VALID_NAME.test(name)) return 'invalid';
  if (name.startsWith('presence-')) return 'presence';
  if (name.startsWith('private-encrypted-')) return 'encrypted';
  if (name.startsWith('private-')) return 'private';
  return 'public';
}

/** Source: https://pusher.com/docs/channels/using_channels/cache-channels/ */
export function isCacheChannel(name: string): boolean {
  return CACHE_CHANNEL_PREFIXES.some((prefix) => name.startsWith(prefix));
}

export function isEncryptedCacheChannel(name: string): boolean {
  return name.startsWith('private-encrypted-cache-');
}

/** The id of the user whose events the channel carries, or `null` if the channel is not a user's channel. */
export function userIdOfChannel(name: string): string | null {
  return channelKind(name) === 'user' ? name.slice(USER_CHANNEL_PREFIX.length) : null;
}

/** The name of the channel on which a user gets events. */
export function userChannelName(userId: string): string {
  return USER_CHANNEL_PREFIX + userId;
}
