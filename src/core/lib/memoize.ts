/**
 * Creates the `create` of an object once per object. Parts of a session that not every app uses are created when a hook
 * first needs them, so that a bundler leaves the code of unused hooks out.
 */
export function memoize<Source extends object, Result>(
  create: (source: Source) => Result,
): (source: Source) => Result {
  const results = new WeakMap<Source, { result: Result }>();
  return (source) => {
    const entry = results.get(source) ?? { result: create(source) };
    results.set(source, entry);
    return entry.result;
  };
}
