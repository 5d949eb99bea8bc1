import type { Tab } from './Tab';

/** How a leader goes, and lets another tab lead. */
export const LEADER_GOES: [name: string, go: (leader: Tab) => unknown][] = [
  ['is closed', (leader) => leader.close()],
  ['leaves for another page', (leader) => leader.goto('about:blank')],
  ['is reloaded', (leader) => leader.reload()],
  ['crashes', (leader) => leader.crash()],
  ['is frozen', (leader) => leader.freeze()],
];
