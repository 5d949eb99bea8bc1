import type { Session } from '../core/Session';
import { callerName } from './callerName';
import { React } from './React';

export const SessionContext = React.createContext<Session | null>(null);

/**
 * The session of the provider above.
 *
 * @throws Error outside a provider; in production, a TypeError of whoever uses what is not there
 */
export const useSession = (): Session => {
  const session = React.useContext(SessionContext);
  // In this order: Node takes long to look a variable up.
  if (!session && process.env.NODE_ENV !== 'production')
    throw new Error(callerName() + ' needs a <PusherProvider>.');
  // The cast: as React's own, the check is left out of production builds.
  return session as never;
};
