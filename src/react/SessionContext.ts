import { createContext, useContext } from 'react';
import type { Session } from '../core/Session';

export const SessionContext = createContext<Session | null>(null);

/**
 * The session of the provider above. `caller` names the hook or component in the error.
 *
 * @throws Error outside a provider
 */
export function useSession(caller: string): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error(`${caller} needs a <PusherProvider> above it.`);
  return session;
}
