import type { Session } from './Session';

/**
 * What not every app uses of a session is made when a hook first asks for it, one for each session: so an app that
 * leaves the hook out leaves its code out, too.
 */
export function perSession<Wing>(create: (session: Session) => Wing): (session: Session) => Wing {
  const wings = new WeakMap<Session, Wing>();
  return (session) => {
    const wing = wings.get(session) ?? create(session);
    wings.set(session, wing);
    return wing;
  };
}
