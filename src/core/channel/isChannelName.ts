/**
 * Whether a channel may have this name.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/channels/#channel-naming-conventions | Pusher's rules}
 */
export const isChannelName = (name: string): boolean =>
  // pusher-js would take a property of all objects for a channel.
  /^[\w=@,.;-]{1,164}$/.test(name) && !(name in {});
