import { React } from './React';

/** How events become a value; without `reduce`, the latest is the value. */
export interface Fold {
  reduce?: (value: never, data: never) => unknown;
  initial?: unknown;
}

/**
 * A value that events are folded into, one after the other, however many there are before the next render. Another `source`
 * begins anew.
 */
export const useFold = (
  source: unknown[],
  { reduce = (_: never, data: unknown) => data, initial }: Fold = {},
): [value: unknown, fold: (data: unknown) => void] => {
  const key = JSON.stringify(source);
  const [own, setOwn] = React.useState(key);
  const [value, setValue] = React.useState(() => initial);
  if (own !== key) {
    setOwn(key);
    setValue(() => initial);
  }
  const fold = (data: unknown) => {
    // The types of `reduce` are those of the hook that it is given to.
    setValue((last: unknown) => reduce(last as never, data as never));
  };
  return [own === key ? value : initial, fold];
};
