import { collectGarbage } from './collectGarbage';
import type { Measure, Row } from './Row';

export interface Comparison {
  row: Row;
  /** Medians. */
  ours: number;
  theirs: number;
  ratio: number;
  ok: boolean;
}

const WARM_UPS = 2;

/** Measures both sides of a row in turns, so that what else the machine does falls on both. */
export async function compare(row: Row): Promise<Comparison> {
  const { rounds = 7, limit = Infinity, collects = true } = row;
  const warmUps = rounds > 1 ? WARM_UPS : 0;
  const ours: number[] = [];
  const theirs: number[] = [];
  for (let round = 0; round < warmUps + rounds; round++) {
    const sides: [Measure, number[]][] = [
      [row.ours, ours],
      [row.theirs, theirs],
    ];
    // Neither is always the one that goes first.
    if (round % 2) sides.reverse();
    for (const [measure, results] of sides) {
      if (collects) collectGarbage();
      const result = await measure();
      if (round >= warmUps) results.push(result);
    }
  }
  const [own, other] = [median(ours), median(theirs)];
  const ratio = own === other ? 1 : own / other;
  return { row, ours: own, theirs: other, ratio, ok: ratio <= limit };
}

function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = sorted.length / 2;
  const [low = NaN, high = NaN] = [sorted[Math.ceil(middle) - 1], sorted[Math.floor(middle)]];
  return (low + high) / 2;
}
