/** A field of the object itself: `Object.prototype` may have been polluted. */
export function ownField(object: object, name: string): unknown {
  return Object.hasOwn(object, name) ? Reflect.get(object, name) : undefined;
}
