/**
 * What not every app uses of a session (or of a channel) is made when a hook first asks for it, one for each: so an app
 * that leaves the hook out leaves its code out, too.
 */
export function perSession<Owner extends object, Given extends unknown[], Wing>(
  create: (owner: Owner, ...given: Given) => Wing,
): (owner: Owner, ...given: Given) => Wing {
  const wings = new WeakMap<Owner, Wing>();
  return (owner, ...given) => {
    const wing = wings.get(owner) ?? create(owner, ...given);
    wings.set(owner, wing);
    return wing;
  };
}
