import { React } from './React';

/** How events become a value; without `reduce`, the latest is the value. */
export interface Fold {
  reduce?: (value: never, data: never) => unknown;
  initial?: unknown;
}

/**
 * A value that events are folded into, one after the other, however many there are before the next render. Another `key`
 * begins anew.
 */
export function useFold(
  key: string,
  { reduce = (_: never, data: unknown) => data, initial }: Fold = {},
): [value: unknown, fold: (data: unknown) => void] {
  const [[own, value], setFolded] = React.useState<[key: string, value: unknown]>([key, initial]);
  const isOwn = own === key;
  if (!isOwn) setFolded([key, initial]);
  const fold = (data: unknown) => {
    setFolded((last) => {
      // The types of `reduce` are those of the hook that it is given to.
      const next = reduce(last[1] as never, data as never);
      return Object.is(next, last[1]) ? last : [last[0], next];
    });
  };
  return [isOwn ? value : initial, fold];
}
