import { type RefObject, useInsertionEffect, useRef } from 'react';

/** The value of the latest committed render, for callbacks that stay the same. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const ref = useRef(value);
  // Not React's `useEffectEvent`: in 19.2 it calls a stale function inside `memo` and `forwardRef`.
  useInsertionEffect(() => {
    ref.current = value;
  });
  return ref;
}
