/** An object that has the members of `target`, except for its own properties. What is written to it does not reach `target`. */
export const inheritFrom = <Target extends object>(target: Target, own: PropertyDescriptorMap): Target =>
  Object.create(target, own) as Target; // `Object.create` has no type
