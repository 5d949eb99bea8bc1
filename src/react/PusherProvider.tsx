import { type ReactNode, useEffect, useState } from 'react';
import { checkOptions } from '../core/connectionOptions';
import { Session } from '../core/Session';
import type { PusherProviderProps } from './PusherProviderProps';
import { SessionContext } from './SessionContext';

/**
 * Holds one connection to Pusher Channels for the hooks below it.
 *
 * It loads pusher-js and connects when it has mounted, and leaves nothing behind when it unmounts. Objects and
 * functions may be inline: a new `headers`, `params`, provider or handler is used by the next auth request; only an
 * option that names the connection (key, cluster, host, port, path, TLS, transports), when its value changes, opens
 * another socket.
 *
 * @throws Error while rendering in development, where neither `client` nor `appKey` with `cluster` or `wsHost` is given;
 * in production, signing in then ends in `connection-failed`
 *
 * @example
 * ```tsx
 * <PusherProvider appKey="…" cluster="eu" userAuthentication={{ endpoint: '/api/pusher/user-auth' }} autoSignin>
 *   <App />
 * </PusherProvider>
 * ```
 */
export function PusherProvider({ children, ...options }: PusherProviderProps): ReactNode {
  const [session] = useState(() => {
    if (process.env.NODE_ENV !== 'production') checkOptions(options);
    return new Session(options);
  });
  useEffect(() => session.start(options));
  return <SessionContext.Provider value={session}>{children}</SessionContext.Provider>;
}
