import { collectGarbage } from './collectGarbage';
import type { Measure } from './Row';

const WARM_UPS = 2;

/** Whoever takes longer, in milliseconds, is measured once. */
const SLOW = 3000;

/**
 * What each side takes, measured in turns, so that what else the machine does falls on all: the mean of the middle half. Where a
 * garbage collection falls into some rounds and not into others, a median jumps from the ones to the others.
 */
export async function takeTurns(
  sides: Measure[],
  { rounds, collects = true }: { rounds: number; collects?: boolean },
): Promise<number[]> {
  const warmUps = rounds > 1 ? WARM_UPS : 0;
  const turns = sides.map((measure) => ({ measure, results: [] as number[], isSlow: false }));
  for (let round = 0; round < warmUps + rounds; round++) {
    for (const turn of inOrder(turns, round)) {
      if (turn.isSlow) continue;
      if (collects) collectGarbage();
      const start = performance.now();
      const result = await turn.measure();
      turn.isSlow = performance.now() - start > SLOW;
      if (round >= warmUps || turn.isSlow) turn.results.push(result);
    }
  }
  return turns.map(({ results }) => middleOf(results));
}

/**
 * Williams' design: in as many rounds as there are sides (two or four), each follows each other once, so that what one leaves in
 * the heap falls on all.
 */
function inOrder<Side>(sides: Side[], round: number): Side[] {
  const { length } = sides;
  return sides.map((side, place) => {
    const step = place % 2 ? (place + 1) / 2 : length - place / 2;
    return sides[(step + round) % length] ?? side;
  });
}

function middleOf(values: number[]): number {
  const cut = Math.floor(values.length / 4);
  const middle = values.toSorted((a, b) => a - b).slice(cut, values.length - cut);
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}
