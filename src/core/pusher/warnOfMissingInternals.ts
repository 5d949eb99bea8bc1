import type { PusherClient } from './PusherClient';
import { internalsOf, type PusherInternals } from './PusherInternals';

/** The internals that each client must have: by name, whether it does. The contract test goes through the same list. */
export const INTERNALS: Record<string, (client: PusherInternals) => boolean> = {
  'config.userAuthenticator': ({ config }) => typeof config.userAuthenticator === 'function',
  'config.channelAuthorizer': ({ config }) => typeof config.channelAuthorizer === 'function',
  'connection.state': ({ connection }) => typeof connection.state === 'string',
  'connection.connection': ({ connection }) => 'connection' in connection,
  'connection.bind_global': ({ connection }) => typeof connection.bind_global === 'function',
  'user.signin_requested': ({ user }) => typeof user?.signin_requested === 'boolean',
  'user.user_data': ({ user }) => user !== undefined && 'user_data' in user,
  'user.serverToUserChannel': ({ user }) => user !== undefined && 'serverToUserChannel' in user,
  'user._signinDoneResolve': ({ user }) => user !== undefined && '_signinDoneResolve' in user,
  'channels.channels': ({ channels }) => typeof channels.channels === 'object',
  'channels.add': ({ channels }) => typeof channels.add === 'function',
  'Runtime.getAuthorizers': ({ constructor }) => typeof constructor.Runtime?.getAuthorizers === 'function',
  'Runtime.getNetwork': ({ constructor }) =>
    typeof constructor.Runtime?.getNetwork?.().callbacks?.get === 'function',
};

let hasWarned = false;

/** Says once, in development, which internals this version of pusher-js lacks: what they cure stays uncured. */
export function warnOfMissingInternals(client: PusherClient): void {
  if (hasWarned) return;
  const missing = Object.keys(INTERNALS).filter((name) => !INTERNALS[name]?.(internalsOf(client)));
  if (missing.length === 0) return;
  hasWarned = true;
  // eslint-disable-next-line no-console -- a warning for developers
  console.warn(
    `react-pusher-user does not know this version of pusher-js: it lacks ${missing.join(', ')}. ` +
      'Some faults of pusher-js stay uncured. Use pusher-js 8.4 to 8.6.',
  );
}
