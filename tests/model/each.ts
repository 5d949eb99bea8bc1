import type { Walk } from './createWalk';

export type Step = (walk: Walk) => unknown;

/** Steps that are named after a value. */
export function each<Value extends string>(
  prefix: string,
  values: readonly Value[],
  step: (walk: Walk, value: Value) => unknown,
): Record<string, Step> {
  return Object.fromEntries(
    values.map((value): [string, Step] => [`${prefix}${value}`, (walk) => step(walk, value)]),
  );
}
