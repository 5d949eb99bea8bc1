import { createContext, useContext, type Context } from 'react';
import type { Session } from '../core/Session';

/**
 * The context of `<PusherProvider>`. It is kept on `globalThis`, one per copy of React, so that the ESM and the CommonJS
 * build of this package share it when a program contains both.
 */
const SessionContext: Context<Session | null> = sharedContext();

type SharedContexts = Map<typeof createContext, Context<Session | null>>;

function sharedContext(): Context<Session | null> {
  const key = Symbol.for('react-pusher-user.contexts');
  const shared: Record<symbol, SharedContexts | undefined> = globalThis;
  const contexts: SharedContexts = (shared[key] ??= new Map<typeof createContext, Context<Session | null>>());
  const context = contexts.get(createContext) ?? createContext<Session | null>(null);
  contexts.set(createContext, context);
  return context;
}

/** The context that `useSession` reads: that of the hook or component which is being called. */
let current = SessionContext;

/** The context of the hook or component that is being called: `SessionContext`, or that of `bindToContext`. */
export const currentContext = (): Context<Session | null> => current;

/**
 * Binds a hook or a component to a context: it reads that one in place of `SessionContext`. The call is synchronous, so that no
 * other hook or component can run meanwhile, except those that it calls itself.
 */
export const bindToContext =
  <Args extends unknown[], Result>(context: Context<Session | null>, call: (...args: Args) => Result) =>
  (...args: Args): Result => {
    const outer = current;
    current = context;
    try {
      return call(...args);
    } finally {
      current = outer;
    }
  };

/**
 * The session of the provider above.
 *
 * @throws Error outside a provider; it names the `caller`, a hook or component of this package
 */
export function useSession(caller: string): Session {
  const session = useContext(current);
  if (session) return session;
  const which = current === SessionContext ? 'a' : 'its own';
  throw new Error(`${caller} needs ${which} <PusherProvider>.`);
}
