import { useRef } from 'react';

/** A selector that gives its last pick again while `isEqual` says that it is the same. */
export function useEqual<Value, Selected>(
  select: (value: Value) => Selected,
  isEqual: (a: Selected, b: Selected) => boolean = Object.is,
): (value: Value) => Selected {
  const last = useRef<[Selected] | null>(null);
  return (value) => {
    const next = select(value);
    if (last.current && isEqual(last.current[0], next)) return last.current[0];
    last.current = [next];
    return next;
  };
}
