/** Pusher's own are about 20 characters long. */
const LONGEST = 64;

/**
 * Whether Pusher could have given this id to a socket. A colon in it would let a client move the border between the parts
 * of the signed text.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/auth-signatures/
 */
export function isSocketId(value: unknown): value is string {
  return typeof value === 'string' && value.length <= LONGEST && /^\d+\.\d+$/.test(value);
}
