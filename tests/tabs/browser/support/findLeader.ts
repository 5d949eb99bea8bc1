import { expect } from 'vitest';
import type { Tab } from './Tab';

/** Finds the tab whose page has a socket. Exactly one must have one, and show that it leads. */
export async function findLeader(tabs: readonly Tab[]): Promise<Tab> {
  const reports = await Promise.all(tabs.map((tab) => tab.report()));
  const roles = reports.map(({ sockets, role }) => `${role} with ${sockets}`);
  expect([...roles].sort().reverse()).toEqual([
    'leader with 1',
    ...tabs.slice(1).map(() => 'follower with 0'),
  ]);
  return tabs[roles.indexOf('leader with 1')]!;
}
