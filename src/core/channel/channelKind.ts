/** What a channel's name says of it. */
export type ChannelKind = 'public' | 'private' | 'presence' | 'encrypted' | 'invalid';

/**
 * Reads a channel's name.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/channels/#channel-naming-conventions | Pusher's rules}
 */
export function channelKind(name: string): ChannelKind {
  // A name that starts otherwise has no kind of its own.
  const [, encrypted, other = 'public'] = /^(?:private-(encrypted)|(private|presence))-/.exec(name) ?? [];
  // The expression has no other words.
  return /^[\w=@,.;-]{1,164}$/.test(name) ? ((encrypted ?? other) as ChannelKind) : 'invalid';
}
