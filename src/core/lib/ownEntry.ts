/** The entry of that name, whatever it is called: only own properties count. */
export const ownEntry = <Value>(
  entries: Partial<Record<string, Value>> | null | undefined,
  name: string,
): Value | undefined => (entries && Object.hasOwn(entries, name) ? entries[name] : undefined);
