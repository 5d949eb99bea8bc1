/**
 * Puts a method in front of an object's own. `replace` receives the method as it was. Returns the function that restores it. If
 * other code has replaced the method meanwhile, ours stays below theirs, and passes everything on.
 */
export function overrideMethod<Name extends string, Method extends (...args: never[]) => unknown>(
  target: Record<Name, Method>,
  name: Name,
  replace: (original: Method) => Method,
): () => void {
  const descriptor = Object.getOwnPropertyDescriptor(target, name);
  const method = target[name];
  // `bind` is typed for methods whose arguments are known.
  const original = method.bind(target) as Method;
  let current = replace(original);
  // It passes the same arguments on, whatever they are.
  const override = ((...args) => current(...args)) as Method;
  target[name] = override;
  return () => {
    current = original;
    if (target[name] !== override) return;
    // Without an own property, the method is the prototype's.
    if (descriptor) Object.defineProperty(target, name, descriptor);
    else Reflect.deleteProperty(target, name);
  };
}
