// pusher-js and Pusher distinguish the kinds of channels by the prefix of the name.
// Source: https://pusher.com/docs/channels/using_channels/channels/
const isPrivateChannel = (name: string): boolean => name.startsWith('private-');
export const isPresenceChannel = (name: string): boolean => name.startsWith('presence-');
const isEncryptedChannel = (name: string): boolean => name.startsWith('private-encrypted-');

/** Whether only authorized connections may subscribe. */
export const needsAuthorization = (name: string): boolean =>
  isPrivateChannel(name) || isPresenceChannel(name);

/** Whether subscribers may send client events. */
export const allowsClientEvents = (name: string): boolean =>
  needsAuthorization(name) && !isEncryptedChannel(name);

/** The channel on which a user's events arrive: pusher-js subscribes to it after a sign-in. */
export const userChannelName = (userId: string): string => `#server-to-user-${userId}`;

const CACHE_PREFIXES = ['cache-', 'private-cache-', 'private-encrypted-cache-', 'presence-cache-'];

/**
 * Whether Pusher keeps the channel's last event for new subscribers.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/cache-channels/ | Pusher's cache channels}
 */
export const isCacheChannel = (name: string): boolean =>
  CACHE_PREFIXES.some((prefix) => name.startsWith(prefix));

/**
 * Whether a channel can have this name: 1 to 164 of the characters `A-Z a-z 0-9 _ - = @ , . ;`
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/channels/#channel-naming-conventions | naming conventions}
 */
export const isValidChannelName = (name: string): boolean => /^[\w=@,.;-]{1,164}$/.test(name);
