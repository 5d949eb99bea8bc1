import { type RefObject, useEffect } from 'react';
import { isNoName } from './isNoName';
import { useLatest } from './useLatest';

/** The clean-ups of the effects that run, by the name for which each runs. */
type Cleanups = Map<string, () => void>;

/** What the latest render says. */
interface Latest<Value> {
  value: Value;
  /** Stands for the names: an inline list is the same list as long as its names are. */
  key: string | undefined;
  restartKey: string | undefined;
  /** Between two lists: the clean-ups of the list before. The effect of the next list takes over those of the names that stay. */
  former: Cleanups | null;
}

/**
 * Runs an effect for the name, or for each name of the list. Another list runs the effect of the names that are new, and the
 * clean-up of those that are gone; names that stay are not touched. Another `restartKey` runs the effect for all names again.
 * The effect gets a ref whose `value` is that of the latest render.
 */
export function useEffectForEach<Value>(
  names: string | readonly string[] | null | undefined,
  value: Value,
  effect: (name: string, latestRef: RefObject<{ readonly value: Value }>) => () => void,
  restartKey?: string,
): void {
  const key = JSON.stringify(names);
  const latestRef = useLatest<Latest<Value>>({ value, key, restartKey, former: null });
  useEffect(() => {
    const { former } = latestRef.current;
    const cleanups: Cleanups = new Map();
    for (const name of [names].flat())
      if (!isNoName(name) && !cleanups.has(name))
        cleanups.set(name, former?.get(name) ?? effect(name, latestRef));
    former?.forEach((cleanup, name) => {
      if (!cleanups.has(name)) cleanup();
    });
    return () => {
      const { current: latest } = latestRef;
      // With another list, this effect runs again at once. If not, the component unmounts, is hidden or restarts.
      if (latest.key !== key && latest.restartKey === restartKey) latest.former = cleanups;
      else cleanups.forEach((cleanup) => cleanup());
    };
    // eslint-disable-next-line react-hooks/exhaustive-deps -- the key stands for the names, and `restartKey` for the effect
  }, [key, restartKey]);
}
