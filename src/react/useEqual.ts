import { useRef } from 'react';

/**
 * A selector that gives its last pick again for the same value, and while `isEqual` says that it is the same: so `select`
 * may make a new object each time.
 */
export function useEqual<Value, Selected>(
  select: (value: Value) => Selected,
  isEqual: (a: Selected, b: Selected) => boolean = Object.is,
): (value: Value) => Selected {
  const lastRef = useRef<{ select: unknown; value: Value; pick: Selected } | null>(null);
  return (value) => {
    const last = lastRef.current;
    if (last?.value === value && last.select === select) return last.pick;
    let pick = select(value);
    if (last && isEqual(last.pick, pick)) ({ pick } = last);
    lastRef.current = { select, value, pick };
    return pick;
  };
}
