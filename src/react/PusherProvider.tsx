import type { ReactNode } from 'react';
import { createSession } from '../core/createSession';
import type { PusherProviderProps } from './PusherProviderProps';
import { React } from './React';
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
export const PusherProvider = ({ children, ...options }: PusherProviderProps): ReactNode => {
  const [session] = React.useState(() => createSession(options));
  React.useEffect(() => session.setOptions(options));
  return React.createElement(SessionContext.Provider, { value: session }, children);
};
