/** The same numbers in every run, in place of `Math.random`. */
export function createRandom(): () => number {
  let state = 1;
  return () => {
    // By Park and Miller.
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
