import type { Binding } from './Binding';
import type { Contest } from './Contest';
import { LIMITS } from './LIMITS';
import { measureInTurns } from './measureInTurns';
import type { Measure } from './Row';

export interface ContestResult {
  contest: Contest;
  /** One value per binding, in the order of the bindings. `null` if the binding lacks the feature. */
  values: (number | null)[];
  isWithinLimit: boolean;
}

export async function measureContest(contest: Contest, bindings: Binding[]): Promise<ContestResult> {
  const { createMeasure, rounds = 1, limit = LIMITS.count } = contest;
  const measures = bindings.map((binding) => nameInErrors(binding.name, createMeasure(binding)));
  const results = await measureInTurns(
    measures.filter((measure) => measure !== null),
    { rounds },
  );
  const [ours = NaN, ...others] = results;
  const values = measures.map((measure) => (measure ? (results.shift() ?? null) : null));
  return { contest, values, isWithinLimit: ours <= Math.min(...others) * limit };
}

/** Without the name, an error doesn't tell which binding failed. */
const nameInErrors = (bindingName: string, measure: Measure | null): Measure | null =>
  measure &&
  (async () => {
    try {
      return await measure();
    } catch (cause) {
      throw new Error(`The measure of ${bindingName} failed.`, { cause });
    }
  });
