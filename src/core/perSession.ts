/**
 * What not every app uses of a session (or of a channel) is made when a hook first asks for it, one for each: so an app
 * that leaves the hook out leaves its code out, too.
 */
export const perSession = <Owner extends object, Wing>(
  create: (owner: Owner) => Wing,
): ((owner: Owner) => Wing) => {
  const wings = new WeakMap<Owner, Wing>();
  return (owner) => {
    let wing = wings.get(owner);
    if (!wing) wings.set(owner, (wing = create(owner)));
    return wing;
  };
};
