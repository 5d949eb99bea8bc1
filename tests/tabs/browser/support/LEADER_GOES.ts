import { IS_FIREFOX } from './browser/openBrowser';
import type { Tab } from './Tab';

type Ending = [name: string, go: (leader: Tab) => unknown];

const ANYWHERE: Ending[] = [
  ['is closed', (leader) => leader.close()],
  ['leaves for another page', (leader) => leader.goto('about:blank')],
  ['is reloaded', (leader) => leader.reload()],
];
const IN_CHROMIUM: Ending[] = [
  ['crashes', (leader) => leader.crash()],
  ['is frozen', (leader) => leader.freeze()],
];

/** How a leader goes, and lets another tab lead. */
export const LEADER_GOES = IS_FIREFOX ? ANYWHERE : [...ANYWHERE, ...IN_CHROMIUM];
