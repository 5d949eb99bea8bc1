import { useMemo } from 'react';
import { isNoName } from './isNoName';

/**
 * The name or the names that a hook is given, each once: the same set until they change, so that a list may be inline. `null` and
 * `undefined` are no names.
 */
export function useNames(names: string | readonly string[] | null | undefined): ReadonlySet<string> {
  const key = JSON.stringify([names].flat().filter((name) => !isNoName(name)));
  // What was written above.
  return useMemo(() => new Set(JSON.parse(key) as string[]), [key]);
}
