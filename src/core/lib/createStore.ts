import { createEmitter } from './createEmitter';

/** A value that components read with `useSyncExternalStore`. */
export interface ReadableStore<Value> {
  /** The current value: the same object until it changes. */
  getValue(): Value;
  /** The value that the store was created with. React shows it in a server render and during hydration. */
  readonly initialValue: Value;
  /** Calls `listener` after each change. Returns the function that unsubscribes it. */
  subscribe(listener: () => void): () => void;
}

/** A value, and the subscribers that are called when it changes. */
export interface Store<Value> extends ReadableStore<Value> {
  /** Replaces the value, and calls the subscribers unless the two values are equal. */
  set(value: Value): void;
  /** Calls the subscribers though the value is the same object: something that they derive has changed. */
  notify(): void;
}

/** Creates a store. A subscriber that throws is reported, and stops no other subscriber. */
export function createStore<Value>(
  initialValue: Value,
  isEqual: (a: Value, b: Value) => boolean = Object.is,
): Store<Value> {
  const emitter = createEmitter<void>();
  let current = initialValue;
  const notify = () => {
    emitter.emit('change');
  };
  return {
    initialValue,
    getValue: () => current,
    subscribe: (listener) => emitter.on('change', listener),
    notify,
    set(value) {
      if (isEqual(current, value)) return;
      current = value;
      notify();
    },
  };
}
