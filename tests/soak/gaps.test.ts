import { expect, it } from 'vitest';
import { NOTHING } from '../support/leftovers';
import { fakeTime } from '../support/time';
import { GAP_FAULTS } from './GAP_FAULTS';
import { startGapWalk } from './startGapWalk';

const FAULTS = 500;

/** Before a page stands still, its last frame may be this old, in milliseconds: the server sends every second. */
const TOLERANCE = 1001;

fakeTime();

it('each event that is lost in 500 drops, sleeps and freezes lies in one gap, and there is no other gap', async () => {
  const walk = await startGapWalk();
  walk.expectGaps([], 0);
  const names = Object.keys(GAP_FAULTS);
  const lost = new Map<string, number>();
  for (let number = 0; number < FAULTS; number++) {
    // Each fault comes first in a round, so that none is left out.
    const name = number < names.length ? names[number]! : names[walk.pick(0, names.length - 1)]!;
    const { play, gaps } = GAP_FAULTS[name]!;
    const begin = Date.now();
    await play(walk);
    await walk.settle();
    try {
      lost.set(name, (lost.get(name) ?? 0) + walk.expectGaps(gaps, begin - TOLERANCE));
    } catch (error) {
      throw new Error(`Fault ${number}, ${name}: ${String(error)}`, { cause: error });
    }
    await walk.live(walk.pick(1, 10));
  }
  for (const name of names) {
    if (GAP_FAULTS[name]!.gaps.length === 0) expect(lost.get(name), name).toBe(0);
    else expect(lost.get(name), name).toBeGreaterThan(0);
  }
  expect(await walk.end()).toEqual(NOTHING);
});
