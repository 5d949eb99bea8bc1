import type { TabClient } from './createBrowser';

/** How a tab that leads may end. */
export const ENDINGS: Readonly<Record<string, (leader: TabClient) => void>> = {
  'is closed': ({ tab }) => {
    tab.leave();
    tab.crash();
  },
  'is left, and stays in the cache': ({ tab }) => tab.leave(),
  crashes: ({ tab }) => tab.crash(),
  'is frozen': ({ tab }) => tab.freeze(),
  'unmounts its provider': ({ dispose }) => dispose(),
};
