/**
 * What `create` makes of an object, once for each of them. With it, what not every app uses of a session (or of a channel) is
 * made when a hook first asks for it: an app that leaves the hook out leaves its code out, too.
 */
export const memoize = <Given extends object, Made>(
  create: (given: Given) => Made,
): ((given: Given) => Made) => {
  const made = new WeakMap<Given, Made>();
  return (given) => {
    let known = made.get(given);
    if (!known) made.set(given, (known = create(given)));
    return known;
  };
};
