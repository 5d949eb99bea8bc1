import { expect, it } from 'vitest';
import { NOTHING } from '../support/leftovers';
import { fakeTime } from '../support/time';
import { startSoak } from './startSoak';

const DROPS = 500;
/** By this drop, everything that is allocated only once has been allocated. */
const WARM_UP_DROPS = 100;

fakeTime();

it('delivers 20,000 events over 500 drops exactly once, and retains no memory, while listeners mount and unmount', async () => {
  const { run, measureResources, end, counts } = await startSoak();
  await run(WARM_UP_DROPS);
  const before = await measureResources();
  await run(DROPS - WARM_UP_DROPS);
  const after = await measureResources();

  expect(counts).toMatchObject({ drops: 500, events: 20_000 });
  expect(after.resources).toEqual(before.resources);
  // While the app is mounted, React retains the listeners of its last renders.
  expect(after.retainedListeners / after.totalListeners).toBeLessThan(0.01);
  expect(after.heap / before.heap).toBeLessThan(1.05);
  expect(await end()).toEqual({ ...NOTHING, retainedListeners: 0 });
});
