import { expect, test } from 'vitest';
import { printFigures } from './support/figures';
import { LEADER_GOES } from './support/LEADER_GOES';
import { now, sendTicks } from './support/sendTicks';
import { startWorld } from './support/startWorld';

const PER_SECOND = 200;
const EVENTS = 400;

test.each(LEADER_GOES)(
  'with a standby, no tab misses one of 200 events a second, or gets one twice, when the leader %s',
  async (name, go) => {
    const { openTabs, server, sockets } = await startWorld();
    const tabs = await openTabs(4, { shareConnection: { standby: true } });
    await Promise.all(tabs.map((tab) => tab.untilReady()));
    // The standby has signed in and subscribed to everything that the leader has.
    await expect
      .poll(() => server.connections.map(({ userId, channels }) => [userId, channels.size]), {
        timeout: 5000,
      })
      .toEqual([
        ['ada', 4],
        ['ada', 4],
      ]);
    const roles = await Promise.all(tabs.map(async (tab) => (await tab.report()).role));
    const [leader] = tabs.splice(roles.indexOf('leader'), 1);

    const sending = sendTicks(server, { count: EVENTS, perSecond: PER_SECOND });
    await tabs[0]!.until(({ received }) => received.length > 100);
    const start = now();
    await go(leader!);
    await sending;
    const expected = Array.from({ length: EVENTS }, (_, n) => n);
    const slowest: number[] = [];
    for (const tab of tabs) {
      await tab.until(({ received }) => received.at(-1)?.n === 399);
      const { received, connectionErrors } = await tab.report();
      expect(received.map(({ n }) => n)).toEqual(expected);
      expect(connectionErrors).toEqual([]);
      const times = received.filter(({ at }) => at > start).map(({ at }) => at);
      slowest.push(Math.max(...times.map((at, index) => at - (times[index - 1] ?? start))));
    }
    printFigures(`the leader ${name}, with a standby`, { 'longest pause': Math.max(...slowest) });
    expect(sockets.most).toBe(2);
  },
);
