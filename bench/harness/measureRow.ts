import { measureInTurns } from './measureInTurns';
import type { Row } from './Row';

export interface RowResult {
  row: Row;
  ours: number;
  baseline: number;
  ratio: number;
  isWithinLimit: boolean;
}

export async function measureRow(row: Row): Promise<RowResult> {
  const { rounds = 7, limit, collectsGarbage } = row;
  const [ours = NaN, baseline = NaN] = await measureInTurns([row.ours, row.baseline], {
    rounds,
    collectsGarbage,
  });
  // Two zeros tie.
  const ratio = ours === baseline ? 1 : ours / baseline;
  return { row, ours, baseline, ratio, isWithinLimit: ratio <= limit };
}
