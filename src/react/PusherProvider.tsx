import { type ReactNode, useEffect, useState } from 'react';
import { checkOptions } from '../core/checkOptions';
import { Session } from '../core/Session';
import type { PusherProviderProps } from './PusherProviderProps';
import { currentContext } from './SessionContext';
import { useIsomorphicLayoutEffect } from './useIsomorphicLayoutEffect';

/**
 * Gives the hooks below it one connection to Pusher Channels.
 *
 * The provider loads pusher-js and connects after it has mounted. When it unmounts, it disconnects, and leaves no timer and
 * no listener behind. A `client` of the app's stays connected. Objects and functions may be inline: the next auth request uses
 * the new `headers`, `params`, provider or handler. Another socket is opened only if the value of an option changes that
 * identifies the connection (key, cluster, host, port, path, TLS, transports), or if another `userId` takes the place of a
 * user: Pusher binds a user to a socket once.
 *
 * @param props - the options of pusher-js, and those of the provider
 * @throws Error while rendering in development, if neither `client` nor `appKey` with `cluster` or `wsHost` is given, or if
 * the port for `wsHost` is no port. In production, a missing option ends a sign-in in `connection-failed`, whose message names
 * it, and the default port takes the place of a port that is none.
 *
 * @example
 * ```tsx
 * <PusherProvider appKey="…" cluster="eu" userAuthentication={{ endpoint: '/api/pusher/user-auth' }} autoSignin>
 *   <App />
 * </PusherProvider>
 * ```
 */
export function PusherProvider({ children, ...options }: PusherProviderProps): ReactNode {
  const { Provider } = currentContext();
  const [session] = useState(() => {
    if (process.env.NODE_ENV !== 'production') checkOptions(options);
    return new Session(options);
  });
  // Within the commit, so that no event of a former user reaches the handlers of this render.
  useIsomorphicLayoutEffect(() => {
    session.update(options);
  });
  // Not a layout effect: React ends those when a `<Suspense>` around the provider shows its fallback.
  useEffect(() => session.start(), [session]);
  return <Provider value={session}>{children}</Provider>;
}
