import { createSignal } from './createSignal';

/** A value that components read, and that changes as a whole. */
export interface Value<Content> {
  getValue(): Content;
  set(value: Content): void;
  subscribe(listener: () => void): () => void;
}

export function createValue<Content>(initial: Content): Value<Content> {
  const signal = createSignal();
  let value = initial;
  return {
    getValue: () => value,
    set(next) {
      if (Object.is(next, value)) return;
      value = next;
      signal.notify();
    },
    subscribe: signal.subscribe,
  };
}
