import type { Session } from '../core/Session';
import { React } from './React';

export const SessionContext = React.createContext<Session | null>(null);

/**
 * The session of the provider above. `caller` names the hook or component in the error.
 *
 * @throws Error outside a provider
 */
export const useSession = (caller: string): Session => {
  const session = React.useContext(SessionContext);
  // As React's own, the text is left out of production builds.
  if (!session)
    throw new Error(process.env.NODE_ENV === 'production' ? caller : caller + ' needs a <PusherProvider>.');
  return session;
};
