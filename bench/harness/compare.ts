import type { Row } from './Row';
import { takeTurns } from './takeTurns';

export interface Comparison {
  row: Row;
  /** As `takeTurns` has them. */
  ours: number;
  theirs: number;
  ratio: number;
  ok: boolean;
}

/** Measures both sides of a row. */
export async function compare(row: Row): Promise<Comparison> {
  const { rounds = 7, limit = Infinity, collects } = row;
  const [ours = NaN, theirs = NaN] = await takeTurns([row.ours, row.theirs], { rounds, collects });
  const ratio = ours === theirs ? 1 : ours / theirs;
  return { row, ours, theirs, ratio, ok: ratio <= limit };
}
