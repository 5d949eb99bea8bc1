import type { Session } from '../core/Session';
import { React } from './React';

export const SessionContext = React.createContext<Session | null>(null);

/** A hook or component of ours. Bundlers for production shorten its name. */
export type Caller = (...given: never[]) => unknown;

/**
 * The session of the provider above. `caller` is the hook or component, which the error names.
 *
 * @throws Error outside a provider; in production, a TypeError of whoever uses what is not there
 */
export const useSession = (caller: Caller): Session => {
  const session = React.useContext(SessionContext);
  // In this order: Node takes long to look a variable up.
  if (!session && process.env.NODE_ENV !== 'production')
    throw new Error(caller.name + ' needs a <PusherProvider>.');
  // The cast: as React's own, the check is left out of production builds.
  return session as never;
};
