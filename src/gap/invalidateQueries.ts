import type { Gap } from './Gap';

/** What `invalidateQueries` needs of the `QueryClient` of TanStack Query. */
export interface QueryInvalidator {
  /** Marks queries as stale, and fetches those that are in use. */
  invalidateQueries(filters?: { queryKey: readonly unknown[] }): Promise<void>;
}

/**
 * Makes a handler for `useGap` that invalidates queries of TanStack Query, so that it fetches those that are in use. Without
 * `queryKeysOf`, all queries are invalidated.
 *
 * @param queryClient - the `QueryClient`, such as the result of `useQueryClient()`
 * @param queryKeysOf - returns the `queryKey`s that depend on the events of a channel, or their beginnings
 *
 * @example
 * ```tsx
 * const queryClient = useQueryClient();
 * useGap(invalidateQueries(queryClient, (channel) => (channel === 'orders' ? [['orders']] : [])));
 * ```
 */
export function invalidateQueries(
  queryClient: QueryInvalidator,
  queryKeysOf?: (channel: string) => readonly (readonly unknown[])[],
): (gap: Gap) => void {
  return ({ channels }) => {
    if (!queryKeysOf) {
      void queryClient.invalidateQueries();
      return;
    }
    for (const queryKey of withoutDuplicates(channels.flatMap((channel) => queryKeysOf(channel))))
      void queryClient.invalidateQueries({ queryKey });
  };
}

/** A second invalidation of a key would cancel the request of the first. */
const withoutDuplicates = (keys: (readonly unknown[])[]) =>
  new Map(keys.map((key) => [JSON.stringify(key), key] as const)).values();
