import { perSession } from '../core/perSession';
import { React } from './React';

/** What a selector makes of a value, made once. */
const pickOf = /* @__PURE__ */ perSession(perSession);

/**
 * A selector that gives its last pick again for the same value, and while `isEqual` says that it is the same: so `select`
 * may make a new object each time.
 */
export function useEqual<Value extends object, Selected>(
  select: (value: Value) => Selected,
  isEqual?: (a: Selected, b: Selected) => boolean,
): (value: Value) => Selected {
  const lastRef = React.useRef<Selected>(undefined);
  return (value) => {
    const last = lastRef.current;
    const pick = pickOf(select)(value);
    return (lastRef.current = last !== undefined && isEqual?.(last, pick) ? last : pick);
  };
}
