const EMPTY_SET: ReadonlySet<never> = new Set();

/** A set of values for each key. It stores no empty sets. Each operation takes constant time. */
export class SetMap<Value> {
  readonly #sets = new Map<string, Set<Value>>();

  get(key: string): ReadonlySet<Value> {
    return this.#sets.get(key) ?? EMPTY_SET;
  }

  keys(): Iterable<string> {
    return this.#sets.keys();
  }

  /** @returns whether the value is the first of its key. */
  add(key: string, value: Value): boolean {
    const set = this.#sets.get(key);
    if (set) {
      set.add(value);
      return false;
    }
    this.#sets.set(key, new Set([value]));
    return true;
  }

  /** @returns whether the value was the last of its key. */
  delete(key: string, value: Value): boolean {
    const set = this.#sets.get(key);
    if (!set?.delete(value) || set.size > 0) return false;
    this.#sets.delete(key);
    return true;
  }
}
