import type { Gap } from './Gap';

/** What `revalidate` needs of the `mutate` of SWR. */
export type SwrMutate = (key: string | readonly unknown[] | ((key?: unknown) => boolean)) => Promise<unknown>;

/**
 * Makes a handler for `useGap` that revalidates data of SWR, so that it fetches what is in use. Without `keysOf`, all keys are
 * revalidated.
 *
 * @param mutate - the `mutate` of `useSWRConfig()`
 * @param keysOf - returns the keys that depend on the events of a channel
 *
 * @example
 * ```tsx
 * const { mutate } = useSWRConfig();
 * useGap(revalidate(mutate, (channel) => (channel === 'orders' ? ['/api/orders'] : [])));
 * ```
 */
export function revalidate(
  mutate: SwrMutate,
  keysOf?: (channel: string) => readonly (string | readonly unknown[])[],
): (gap: Gap) => void {
  return ({ channels }) => {
    if (!keysOf) {
      void mutate(() => true);
      return;
    }
    const keys = new Map(channels.flatMap(keysOf).map((key) => [JSON.stringify(key), key] as const));
    for (const key of keys.values()) void mutate(key);
  };
}
