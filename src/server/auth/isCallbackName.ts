const LONGEST = 64;

/**
 * Whether a JSONP reply may call this: `Pusher.auth_callbacks['1']`, which is what pusher-js asks for. Any other text
 * could be a program.
 *
 * Source: pusher-js, src/runtimes/web/auth/jsonp_auth.ts
 */
export function isCallbackName(value: unknown): value is string {
  return (
    typeof value === 'string' && value.length <= LONGEST && /^Pusher\.auth_callbacks\['\d+'\]$/.test(value)
  );
}
