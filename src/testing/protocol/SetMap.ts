const NOTHING: ReadonlySet<never> = new Set();

/** Sets by key, of which none is empty. Whatever it does costs the same, however much it holds. */
export class SetMap<Value> {
  readonly #sets = new Map<string, Set<Value>>();

  get(key: string): ReadonlySet<Value> {
    return this.#sets.get(key) ?? NOTHING;
  }

  keys(): Iterable<string> {
    return this.#sets.keys();
  }

  /** @returns whether it is the first of its key. */
  add(key: string, value: Value): boolean {
    const set = this.#sets.get(key);
    set?.add(value);
    if (!set) this.#sets.set(key, new Set([value]));
    return !set;
  }

  /** @returns whether it was the last of its key. */
  delete(key: string, value: Value): boolean {
    const set = this.#sets.get(key);
    if (!set?.delete(value) || set.size > 0) return false;
    this.#sets.delete(key);
    return true;
  }
}
