// As in core/pusher/channelNames.ts: entries share no code.

/** Whether the app's server has to sign a subscription. */
export const needsAuthorization = (channel: string): boolean =>
  channel.startsWith('private-') || channel.startsWith('presence-');

/** Whether Pusher accepts client events on a channel: private and presence channels do, but encrypted ones do not. */
export const allowsClientEvents = (channel: string): boolean =>
  needsAuthorization(channel) && !channel.startsWith('private-encrypted-');

const CACHE_PREFIXES = ['cache-', 'private-cache-', 'presence-cache-', 'private-encrypted-cache-'];

/** Whether Pusher sends the last event of a channel to each new subscriber. */
export const isCacheChannel = (channel: string): boolean =>
  CACHE_PREFIXES.some((prefix) => channel.startsWith(prefix));
