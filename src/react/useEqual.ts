import { React } from './React';

/**
 * A selector that gives its last pick again for the same value, and while `isEqual` says that it is the same: so `select`
 * may make a new object each time.
 */
export function useEqual<Value, Selected>(
  select: (value: Value) => Selected,
  isEqual: (a: Selected, b: Selected) => boolean = Object.is,
): (value: Value) => Selected {
  const lastRef = React.useRef<[select: unknown, value: Value, pick: Selected] | null>(null);
  return (value) => {
    const last = lastRef.current;
    const isSame = last?.[0] === select && last[1] === value;
    const next = isSame ? last[2] : select(value);
    const pick = last && isEqual(last[2], next) ? last[2] : next;
    lastRef.current = [select, value, pick];
    return pick;
  };
}
