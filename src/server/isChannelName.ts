const LONGEST = 164;

/**
 * Whether this can be the name of a channel. User channels (`#server-to-user-…`) have other characters.
 *
 * Source: https://pusher.com/docs/channels/using_channels/channels/#channel-naming-conventions
 */
export function isChannelName(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && /^[\w\-=@,.;]+$/.test(value);
}
