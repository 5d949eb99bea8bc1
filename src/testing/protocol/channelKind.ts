export type ChannelKind = 'public' | 'private' | 'encrypted' | 'presence' | 'user' | 'invalid';

const USER_CHANNEL = '#server-to-user-';

/** Letters and length: https://pusher.com/docs/channels/using_channels/channels/#channel-naming-conventions */
const VALID_NAME = /^[A-Za-z0-9_\-=@,.;]{1,164}$/;

/** The name of a channel says what a connection needs to subscribe to it. */
export function channelKind(name: string): ChannelKind {
  if (name.startsWith(USER_CHANNEL) && name.length > USER_CHANNEL.length) return 'user';
  if (!VALID_NAME.test(name)) return 'invalid';
  if (name.startsWith('presence-')) return 'presence';
  if (name.startsWith('private-encrypted-')) return 'encrypted';
  if (name.startsWith('private-')) return 'private';
  return 'public';
}

/** Whether the channel keeps its last event. Source: https://pusher.com/docs/channels/using_channels/cache-channels/ */
export function isCacheChannel(name: string, orEncrypted = true): boolean {
  return (
    /^(?:private-|presence-)?cache-/.test(name) ||
    (orEncrypted && name.startsWith('private-encrypted-cache-'))
  );
}

/** Whose events go over the channel, or `null` where it is no user's. */
export function userOfChannel(name: string): string | null {
  return channelKind(name) === 'user' ? name.slice(USER_CHANNEL.length) : null;
}

/** The channel on which a user gets its events. */
export function userChannel(userId: string): string {
  return USER_CHANNEL + userId;
}
