import { callSafely } from './callSafely';

/** Calls listeners by the name of an event. Any string is a name, `''` and `'constructor'` included. */
export interface Emitter<Args extends unknown[]> {
  /** Adds a listener. Returns the function that removes it. Both take constant time. */
  on(name: string, listener: (...args: Args) => void): () => void;
  /** Calls the listeners of that name in the order in which they were added. */
  emit(name: string, ...args: Args): void;
}

/**
 * Creates an emitter. A listener that throws is reported, and stops no other listener. A listener that is added during an
 * event waits for the next event; a listener that is removed during an event is not called any more.
 */
export function createEmitter<Args extends unknown[]>(): Emitter<Args> {
  /** One function may listen several times, so that each registration is an object of its own. */
  interface Registration {
    listener: (...args: Args) => void;
  }
  const registrations = new Map<string, Set<Registration>>();

  return {
    on(name, listener) {
      const registration: Registration = { listener };
      const ofName = registrations.get(name) ?? new Set();
      registrations.set(name, ofName.add(registration));
      return () => {
        ofName.delete(registration);
        if (ofName.size === 0 && registrations.get(name) === ofName) registrations.delete(name);
      };
    },
    emit(name, ...args) {
      const ofName = registrations.get(name);
      if (!ofName) return;
      for (const registration of [...ofName])
        if (ofName.has(registration)) callSafely(registration.listener, ...args);
    },
  };
}
