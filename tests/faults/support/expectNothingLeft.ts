import { expect } from 'vitest';
import { countLeftovers, NOTHING } from '../../support/leftovers';
import { pass } from '../../support/time';
import type { Stage } from './Fault';

/** Unmounts the app. Expects that nothing is left behind, and that no socket opens and no request starts afterwards. */
export async function expectNothingLeft(stage: Omit<Stage, 'received'>): Promise<void> {
  stage.app.unmount();
  await pass();
  const [openings, requests] = [stage.memory.sockets.length, stage.requests.length];
  await pass(60_000);
  expect(countLeftovers(stage)).toEqual(NOTHING);
  expect([stage.memory.sockets.length, stage.requests.length]).toEqual([openings, requests]);
}
