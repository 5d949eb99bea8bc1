import type { Binding } from './Binding';
import type { Contest } from './Contest';
import type { Measure } from './Row';
import { takeTurns } from './takeTurns';

export interface Result {
  contest: Contest;
  /** As `takeTurns` has them, in the order of the bindings; `null` for those who cannot do it. */
  values: (number | null)[];
  ok: boolean;
}

/** Measures all sides of a contest. */
export async function compete(contest: Contest, bindings: Binding[]): Promise<Result> {
  const { measure, rounds = 1, tie = 1 } = contest;
  const measures = bindings.map((binding) => withName(binding.name, measure(binding)));
  const means = await takeTurns(
    measures.filter((each) => each !== null),
    { rounds },
  );
  const [ours = NaN, ...others] = means;
  // Who cannot do it has none.
  const values = measures.map((each) => (each ? (means.shift() ?? null) : null));
  return { contest, values, ok: ours <= Math.min(...others) * tie };
}

/** Whose it was, where one fails. */
const withName = (name: string, measure: Measure | null): Measure | null =>
  measure &&
  (async () => {
    try {
      return await measure();
    } catch (cause) {
      throw new Error(name, { cause });
    }
  });
