/** What a channel's name says of it. */
export type ChannelKind = 'public' | 'private' | 'presence' | 'encrypted' | 'invalid';

/**
 * Reads a channel's name.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/channels/#channel-naming-conventions | Pusher's rules}
 */
export function channelKind(name: string): ChannelKind {
  if (!/^[\w\-=@,.;]{1,164}$/.test(name)) return 'invalid';
  if (name.startsWith('private-encrypted-')) return 'encrypted';
  // A name that starts otherwise has no kind of its own.
  return (/^(private|presence)-/.exec(name)?.[1] as 'private' | 'presence' | undefined) ?? 'public';
}
