import { useState } from 'react';

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
  const [folded, setFolded] = useState({ key, value: initial });
  const isCurrent = folded.key === key;
  if (!isCurrent) setFolded({ key, value: initial });
  const fold = (data: unknown) => {
    setFolded((last) => {
      // The types of `reduce` are those of the hook that it is given to.
      const value = reduce(last.value as never, data as never);
      return Object.is(value, last.value) ? last : { ...last, value };
    });
  };
  return [isCurrent ? folded.value : initial, fold];
}
