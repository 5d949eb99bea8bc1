import { useState } from 'react';

/** How events become a value; without `reduce`, the latest event's data are the value. */
export interface Fold {
  // Method syntax, so that it may take the types of the hook's own events.
  reduce?(value: unknown, data: unknown): unknown;
  initial?: unknown;
}

/**
 * A value that events are folded into, one after the other, however many arrive before the next render. Another `source`
 * starts from `initial` again.
 */
export function useFold(
  source: readonly unknown[],
  { reduce, initial }: Fold = {},
): [value: unknown, fold: (data: unknown) => void] {
  const key = JSON.stringify(source);
  const [state, setState] = useState({ key, value: initial });
  // Set while rendering, so that no component shows the value of another source.
  if (state.key !== key) setState({ key, value: initial });
  const fold = (data: unknown) => {
    setState((last) => {
      if (last.key !== key) return last;
      const value = reduce ? reduce(last.value, data) : data;
      return Object.is(value, last.value) ? last : { key, value };
    });
  };
  return [state.key === key ? state.value : initial, fold];
}
