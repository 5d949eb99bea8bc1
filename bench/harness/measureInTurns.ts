import { collectGarbage } from './collectGarbage';
import type { Measure } from './Row';

const WARM_UP_ROUNDS = 2;

/** A side that takes longer than this, in milliseconds, is measured once. */
const SLOW = 3000;

interface Options {
  rounds: number;
  collectsGarbage?: boolean;
}

/**
 * Measures each side once per round, so that other load on the machine affects all sides alike. Returns one value per
 * side: the mean of the lower half of its results, because other processes only ever make a round slower.
 */
export async function measureInTurns(
  measures: Measure[],
  { rounds, collectsGarbage = true }: Options,
): Promise<number[]> {
  const warmUpRounds = rounds > 1 ? WARM_UP_ROUNDS : 0;
  const sides = measures.map((measure) => ({ measure, results: [] as number[], isSlow: false }));
  for (let round = 0; round < warmUpRounds + rounds; round++) {
    // A side can slow down the next one by what it leaves in the heap. Every other round reverses the order.
    for (const side of round % 2 ? sides.toReversed() : sides) {
      if (side.isSlow) continue;
      if (collectsGarbage) collectGarbage();
      const start = performance.now();
      const result = await side.measure();
      side.isSlow = performance.now() - start > SLOW;
      if (round >= warmUpRounds || side.isSlow) side.results.push(result);
    }
  }
  return sides.map(({ results }) => meanOfLowerHalf(results));
}

function meanOfLowerHalf(values: number[]): number {
  const lower = values.toSorted((a, b) => a - b).slice(0, Math.ceil(values.length / 2));
  return lower.reduce((sum, value) => sum + value, 0) / lower.length;
}
