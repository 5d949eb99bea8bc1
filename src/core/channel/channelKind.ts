/** What a channel's name says of it. */
export type ChannelKind = 'public' | 'private' | 'presence' | 'encrypted' | 'invalid';

/**
 * Reads a channel's name.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/channels/#channel-naming-conventions | Pusher's rules}
 */
export const channelKind = (name: string): ChannelKind => {
  // A name that starts otherwise has no kind of its own.
  const [, encrypted, other = 'public'] = /^(?:private-(encrypted)|(private|presence))-/.exec(name) ?? [];
  // pusher-js would take a property of all objects for a channel. The expression has no other words.
  return /^[\w=@,.;-]{1,164}$/.test(name) && !(name in {})
    ? ((encrypted ?? other) as ChannelKind)
    : 'invalid';
};
