import type { Session } from '../core/Session';
import { React } from './React';

export const SessionContext = React.createContext<Session | null>(null);

/**
 * The session of the provider above. `caller` names the hook or component in the error.
 *
 * @throws Error outside a provider; in production, a TypeError of whoever uses what is not there
 */
export const useSession = (caller: string): Session => {
  const session = React.useContext(SessionContext);
  if (process.env.NODE_ENV !== 'production' && !session)
    throw new Error(caller + ' needs a <PusherProvider>.');
  // The cast: as React's own, the check is left out of production builds.
  return session as never;
};
