import { useEffect, useRef } from 'react';
import { isNoName } from './isNoName';

/** What runs for the names of one list, by name; what each value does is its clean-up. */
type Cleanups = Map<string, () => void>;

/**
 * Runs an effect for the name, or for each name of the list. Another list runs the effect of the names that are new, and the
 * clean-up of those that are gone; names that stay are not touched. Another `restartKey` runs the effect for all names again.
 */
export function useEffectForEach(
  names: string | readonly string[] | null | undefined,
  effect: (name: string) => () => void,
  restartKey?: string,
): void {
  const cleanupsRef = useRef<Cleanups | null>(null);
  // An inline list is the same list as long as its names are.
  const key = JSON.stringify(names);
  useEffect(() => {
    const cleanups: Cleanups = new Map();
    const former = cleanupsRef.current;
    cleanupsRef.current = cleanups;
    for (const name of [names].flat())
      if (!isNoName(name) && !cleanups.has(name)) cleanups.set(name, former?.get(name) ?? effect(name));
    former?.forEach((cleanup, name) => {
      if (!cleanups.has(name)) cleanup();
    });
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the names, and `restartKey` for the effect
  }, [key, restartKey]);
  // React runs it on unmount, and before the effect above if the key has changed.
  useEffect(
    () => () => {
      cleanupsRef.current?.forEach((cleanup) => cleanup());
      cleanupsRef.current = null;
    },
    [restartKey],
  );
}
