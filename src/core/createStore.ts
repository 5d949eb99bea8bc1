/** Facts that belong together, and their subscribers, in the shape that `useSyncExternalStore` reads. */
export interface Store<Value> {
  get(): Value;
  /** What the store was made with: what a server render shows. */
  initial: Value;
  /** Takes over what differs, and tells the subscribers if anything does. */
  update(change: Partial<Value>): void;
  /** Calls `listener` after each change. Returns how to stop. */
  subscribe(listener: () => void): () => void;
}

export function createStore<Value extends object>(initial: Value): Store<Value> {
  let current = initial;
  const listeners = new Set<() => void>();
  return {
    get: () => current,
    initial,
    update(change) {
      const next = { ...current, ...change };
      if ((Object.keys(next) as (keyof Value)[]).every((key) => next[key] === current[key])) return;
      current = next;
      for (const listener of [...listeners]) listener();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}
