import { expect } from 'vitest';
import type { TabReport } from '../app/TabReport';
import { isActive, isWanted, type ChaosTab } from './ChaosTab';
import type { Walk } from './STEPS';

const USERS = ['ada', 'bob'];
let lastTick = 0;

/** Waits until the tabs have settled, and checks what must hold then. */
export async function checkTabs(walk: Walk): Promise<void> {
  const active = walk.tabs.filter(isActive);
  for (const { tab, ...entry } of active)
    await tab.until(isSettled, { ...entry, isWanted: isWanted({ tab, ...entry }) });
  await expect.poll(() => problemsOf(walk), { timeout: 5000 }).toEqual([]);
  await checkEvents(walk, active);
  for (const { tab, wasDropped } of active) {
    const { connectionErrors, signinErrors } = await tab.report();
    expect(signinErrors).toEqual([]);
    if (!wasDropped) expect(connectionErrors).toEqual([]);
  }
}

/** It runs in the page. */
function isSettled(
  { user, news, ready, status }: TabReport,
  wanted: { user: string | null; isWanted: boolean },
): boolean {
  if (user !== wanted.user || news !== 'subscribed') return false;
  return wanted.isWanted ? ready : status === 'idle';
}

/** What is wrong with the sockets on the server: each group of active tabs has one, a group of frozen tabs at most one. */
function problemsOf({ world: { server }, tabs }: Walk): string[] {
  const problems: string[] = [];
  for (const user of USERS) {
    const isNeeded = tabs.some((entry) => entry.user === user && isActive(entry) && isWanted(entry));
    const count = server.connections.filter(({ userId }) => userId === user).length;
    if (isNeeded ? count !== 1 : count > 1) problems.push(`${user} is signed in on ${count} sockets`);
  }
  const groupsOf = (entries: ChaosTab[]) => new Set(entries.map(({ user }) => user)).size;
  const mounted = tabs.filter(({ isMounted }) => isMounted);
  const [least, most] = [groupsOf(mounted.filter(isActive)), groupsOf(mounted)];
  const open = server.connections.length;
  if (open < least || open > most) problems.push(`${open} sockets instead of ${least} to ${most}`);
  return problems;
}

/** Sends events, and checks that each of the tabs receives those that are for it, once. */
async function checkEvents({ world: { server } }: Walk, active: readonly ChaosTab[]): Promise<void> {
  const n = ++lastTick;
  for (const to of USERS) server.sendToUser(to, 'tick', { n, to });
  server.trigger('news', 'tick', { n });
  for (const entry of active) {
    await entry.tab.until(
      ({ received }, last) => received.some((tick) => tick.from === 'news' && tick.n === last),
      n,
    );
    const { received } = await entry.tab.report();
    const sources = received.filter((tick) => tick.n === n).map(({ from, to }) => to ?? from);
    expect(sources).toEqual([...(isWanted(entry) ? [entry.user] : []), 'news']);
    expect(received.filter(({ to, user }) => to !== undefined && to !== user)).toEqual([]);
    expect(new Set(received.map(({ from, to, n: tick }) => `${from} ${to} ${tick}`)).size).toBe(
      received.length,
    );
  }
}
