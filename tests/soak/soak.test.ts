import { expect, it } from 'vitest';
import { NOTHING } from '../support/leftovers';
import { fakeTime } from '../support/time';
import { startSoak } from './startSoak';

const DROPS = 500;
/** The drop after which all has been done that is done once. */
const WARM = 100;

fakeTime();

it('500 drops and 20,000 events, with listeners that come and go: nothing is lost, comes twice or is kept', async () => {
  const { run, weigh, end, count } = await startSoak();
  await run(WARM);
  const before = await weigh();
  await run(DROPS - WARM);
  const after = await weigh();

  expect(count).toMatchObject({ drops: 500, events: 20_000 });
  expect(after.held).toEqual(before.held);
  // React holds those of its last renders, for as long as it is mounted.
  expect(after.ghosts / after.everybody).toBeLessThan(0.01);
  expect(after.heap / before.heap).toBeLessThan(1.05);
  expect(await end()).toEqual({ ...NOTHING, ghosts: 0 });
});
