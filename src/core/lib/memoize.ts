/**
 * Calls `create` once for each object, and returns the same result again. Parts of a session that not every app uses are
 * created when a hook first needs them, so that a bundler leaves the code of unused hooks out.
 */
export function memoize<Source extends object, Result>(
  create: (source: Source) => Result,
): (source: Source) => Result {
  const results = new WeakMap<Source, { result: Result }>();
  return (source) => {
    const existing = results.get(source);
    if (existing) return existing.result;
    const entry = { result: create(source) };
    results.set(source, entry);
    return entry.result;
  };
}
