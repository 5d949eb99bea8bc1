/** Creates a replacement for `Math.random` that gives the same numbers in every run. */
export function createRandom(seed = 1): () => number {
  let state = seed;
  return () => {
    // The generator of Park and Miller.
    state = (state * 48_271) % 2_147_483_647;
    return state / 2_147_483_647;
  };
}
