import { expect, test } from 'vitest';
import { LEADER_GOES } from './support/LEADER_GOES';
import { now, sendTicks } from './support/sendTicks';
import { startWorld } from './support/startWorld';
import type { Tab } from './support/Tab';

/** Asks the leader which member is the standby; `null` while none is ready. */
const STANDBY = `navigator.locks.query().then(({ held }) => new Promise((resolve) => {
  const lock = held.find(({ name }) => name.endsWith(' standby'));
  if (!lock) return resolve(null);
  const channel = new BroadcastChannel(lock.name.slice(0, -' standby'.length));
  channel.onmessage = ({ data }) => {
    if (data.type !== 'hub') return;
    channel.close();
    resolve(data.standby);
  };
  channel.postMessage({ type: 'ask' });
}))`;

const rolesOf = (tabs: Tab[]) => Promise.all(tabs.map(async (tab) => (await tab.report()).role));

test('with a standby, the hooks of the other tabs show no change, however the leader goes, one after the other', async () => {
  const { openTabs, server } = await startWorld();
  const tabs = await openTabs(LEADER_GOES.length + 1, { shareConnection: { standby: true } });
  await Promise.all(tabs.map((tab) => tab.untilReady()));
  const start = now();
  let from = 0;
  for (const [, go] of LEADER_GOES) {
    const [leader, ...others] = await sortByRole(tabs);
    await expect.poll(() => others[0]!.evaluate(STANDBY), { timeout: 10_000 }).not.toBeNull();
    await go(leader!);
    tabs.splice(tabs.indexOf(leader!), 1);
    await expect.poll(async () => (await rolesOf(tabs)).includes('leader')).toBe(true);
    // What comes now comes by the socket of the new leader.
    await sendTicks(server, { from, count: 30, perSecond: 100 });
    from += 30;
  }
  const [last] = tabs;
  await last!.until(({ received }, count) => received.length === count, from);
  const { history, members, connectionErrors, signinErrors } = await last!.report();
  expect(history.filter(({ at }) => at > start)).toEqual([]);
  expect(history.at(-1)).toMatchObject({ connection: 'connected', status: 'signed-in', ready: true });
  expect({ members, connectionErrors, signinErrors }).toEqual({
    members: ['ada'],
    connectionErrors: [],
    signinErrors: [],
  });
});

/** The leader, then the others. */
async function sortByRole(tabs: Tab[]): Promise<Tab[]> {
  const index = (await rolesOf(tabs)).indexOf('leader');
  return [tabs[index]!, ...tabs.slice(0, index), ...tabs.slice(index + 1)];
}
