import { createContext, useContext, type Context } from 'react';
import type { Session } from '../core/Session';

/**
 * The context of `<PusherProvider>`. It is kept on `globalThis`, one per copy of React, so that the ESM and the CommonJS
 * build of this package share it when a program contains both.
 */
export const SessionContext: Context<Session | null> = sharedContext();

type SharedContexts = Map<typeof createContext, Context<Session | null>>;

function sharedContext(): Context<Session | null> {
  const key = Symbol.for('react-pusher-user.contexts');
  const shared: Record<symbol, SharedContexts | undefined> = globalThis;
  const contexts: SharedContexts = (shared[key] ??= new Map<typeof createContext, Context<Session | null>>());
  const context = contexts.get(createContext) ?? createContext<Session | null>(null);
  contexts.set(createContext, context);
  return context;
}

/**
 * The session of the provider above.
 *
 * @throws Error outside a provider; it names the `caller`, a hook or component of this package
 */
export function useSession(caller: string): Session {
  const session = useContext(SessionContext);
  if (!session) throw new Error(`${caller} needs a <PusherProvider>.`);
  return session;
}
