/**
 * Replaces a method of one object. Returns the function that restores it. If other code has replaced the method meanwhile, that
 * function changes nothing.
 */
export function overrideMethod<Target extends object, Name extends keyof Target>(
  target: Target,
  name: Name,
  replacement: Target[Name],
): () => void {
  const original = Object.getOwnPropertyDescriptor(target, name);
  target[name] = replacement;
  return () => {
    if (target[name] !== replacement) return;
    // Without an own property, the method is the prototype's.
    if (original) Object.defineProperty(target, name, original);
    else Reflect.deleteProperty(target, name);
  };
}
