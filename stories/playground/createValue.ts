/** A value outside React. Components read it with `useValue`. */
export interface Value<Content> {
  get(): Content;
  set(content: Content): void;
  subscribe(listener: () => void): () => void;
}

export function createValue<Content>(initial: Content): Value<Content> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    set(content) {
      current = content;
      for (const listener of listeners) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
  };
}
