import { useRef } from 'react';

/**
 * Wraps a selector that may return a new object at each call. The wrapper calls it once for each value, and returns the last
 * result again if `isEqual` finds the new one equal.
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
