import type { Walk } from './createWalk';

export type Step = (walk: Walk) => unknown;

/** Creates one step for each value. The name of a step ends with its value. */
export function each<Value extends string>(
  prefix: string,
  values: readonly Value[],
  step: (walk: Walk, value: Value) => unknown,
): Record<string, Step> {
  return Object.fromEntries(
    values.map((value): [string, Step] => [`${prefix}${value}`, (walk) => step(walk, value)]),
  );
}
