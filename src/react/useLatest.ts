import type { RefObject } from 'react';
import { React } from './React';

/** The value of the latest committed render, for callbacks that must not change. */
export const useLatest = <Value>(value: Value): RefObject<Value> => {
  const ref = React.useRef(value);
  React.useInsertionEffect(() => {
    ref.current = value;
  });
  return ref;
};
