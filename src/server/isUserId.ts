/** The limit for members of presence channels, so that a user can be one. */
const LONGEST = 128;

/**
 * Whether Pusher accepts this as the id of a user. The id is a part of the name of the user's channel, and so has the
 * characters of channel names.
 */
export function isUserId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && /^[\w\-=@,.;]+$/.test(value);
}
