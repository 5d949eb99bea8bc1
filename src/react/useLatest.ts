import { type RefObject, useInsertionEffect, useRef } from 'react';

/** The value of the latest committed render, for callbacks that must not change. */
export function useLatest<Value>(value: Value): RefObject<Value> {
  const ref = useRef(value);
  useInsertionEffect(() => {
    ref.current = value;
  });
  return ref;
}
