/** Whether two objects have the same properties with identical values. */
export function isShallowEqual(a: object, b: object): boolean {
  const [entries, others] = [Object.entries(a), new Map<string, unknown>(Object.entries(b))];
  return (
    entries.length === others.size &&
    entries.every(([name, value]) => others.has(name) && Object.is(value, others.get(name)))
  );
}
