import { useEffect, useState } from 'react';

/**
 * Runs an effect for each of the names. Other `names` run the effect of the names that are new and the clean-up of those that are
 * gone; names that stay are not touched. Another `effect` runs for all names again.
 */
export function useEffectForEach(names: ReadonlySet<string>, effect: (name: string) => () => void): void {
  const [cleanups] = useState(() => new Map<string, () => void>());
  useEffect(() => {
    for (const [name, cleanup] of cleanups)
      if (!names.has(name)) {
        cleanups.delete(name);
        cleanup();
      }
    for (const name of names) if (!cleanups.has(name)) cleanups.set(name, effect(name));
  }, [cleanups, names, effect]);
  // React runs it on unmount, and before the effect above if `effect` is another.
  useEffect(
    () => () => {
      for (const cleanup of cleanups.values()) cleanup();
      cleanups.clear();
    },
    [cleanups, effect],
  );
}
