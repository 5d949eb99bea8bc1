import { createEmitter, type Emitter } from './createEmitter';

/**
 * Facts that belong together, in the shape that `useSyncExternalStore` reads: `on` subscribes to their changes, which
 * are its events without a name.
 */
export interface Store<Value> extends Emitter {
  get(): Value;
  /** What the store was made with: what a server render shows. */
  initialValue: Value;
  /** Takes over what differs, and tells the subscribers if anything does. */
  update(change: Partial<Value>): void;
}

export const createStore = <Value extends object>(initialValue: Value): Store<Value> => {
  let current = initialValue;
  const emitter = createEmitter();
  return {
    ...emitter,
    get: () => current,
    initialValue,
    update(change) {
      for (const name in change)
        if (change[name] !== current[name]) {
          current = { ...current, ...change };
          emitter.notify();
          return;
        }
    },
  };
};
