import { useRef } from 'react';

/**
 * Wraps a selector, so that it keeps its last pick while `isEqual` finds the new one equal, and picks once per value: a
 * selector may make a new object each time.
 */
export function useSelection<Value, Selected>(
  select: (value: Value) => Selected,
  isEqual: (a: Selected, b: Selected) => boolean,
): (value: Value) => Selected {
  const lastRef = useRef<{ value: Value; select: typeof select; selected: Selected } | null>(null);
  return (value) => {
    const last = lastRef.current;
    if (last?.value === value && last.select === select) return last.selected;
    const selected = select(value);
    const kept = last && isEqual(last.selected, selected) ? last.selected : selected;
    lastRef.current = { value, select, selected: kept };
    return kept;
  };
}
