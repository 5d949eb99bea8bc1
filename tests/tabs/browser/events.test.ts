import { expect, test } from 'vitest';
import { median, printFigures } from './support/figures';
import { sendTicks } from './support/sendTicks';
import { startWorld } from './support/startWorld';
import type { Tab } from './support/Tab';

const EVENTS = 4000;

test('each of 4,000 events for the user and for channels arrives once and in order in each of 10 tabs', async () => {
  const { openTabs, server, sockets } = await startWorld();
  const tabs = await openTabs(10);
  await Promise.all(tabs.map((tab) => tab.untilReady()));
  await sendTicks(server, { count: EVENTS, perSecond: 2000 });
  await Promise.all(tabs.map((tab) => tab.until(({ received }) => received.length >= 4000)));
  const expected = Array.from({ length: EVENTS }, (_, n) => n);
  for (const tab of tabs) expect((await tab.report()).received.map(({ n }) => n)).toEqual(expected);
  expect(sockets.most).toBe(1);
});

test.each([200, 500])(
  'at %i events a second, a follower gets an event less than 2 ms later than a tab with a socket of its own',
  async (perSecond) => {
    const { openTab, server } = await startWorld();
    const leader = await openTab();
    await leader.untilReady();
    const [follower, own] = [await openTab(), await openTab({ shareConnection: false })];
    await Promise.all([follower.untilReady(), own.untilReady()]);
    expect(await follower.report()).toMatchObject({ role: 'follower', sockets: 0 });
    const sentAt = await sendTicks(server, { count: 2 * perSecond, perSecond });
    const latencyOf = async (tab: Tab) => {
      await tab.until(({ received }) => received.at(-1)?.n === received.length - 1 && received.length > 0);
      const { received } = await tab.report();
      expect(received).toHaveLength(sentAt.size);
      return median(received.map(({ n, at }) => at - (sentAt.get(n) ?? NaN)));
    };
    const latency = {
      own: await latencyOf(own),
      leader: await latencyOf(leader),
      follower: await latencyOf(follower),
    };
    printFigures(`median latency at ${perSecond} events a second`, latency);
    expect(latency.follower - latency.own).toBeLessThan(2);
  },
);
