import type { World } from '../startWorld';
import { isActive, type ChaosTab } from './ChaosTab';

/** The walk as a step sees it. */
export interface Walk {
  readonly world: World;
  /** The tabs that are open. */
  readonly tabs: ChaosTab[];
}

/** A step that happens to one tab. */
interface TabStep {
  isPossible: (entry: ChaosTab) => boolean;
  /** @param pick - a number that the step may choose something by */
  run: (entry: ChaosTab, walk: Walk, pick: number) => Promise<void> | void;
}

const USERS = ['ada', 'bob', null] as const;
const MOST_TABS = 6;

/** Opens a tab: of one of two users, and in the background every third time. */
export async function openTab({ world, tabs }: Walk, pick: number): Promise<void> {
  if (tabs.length >= MOST_TABS) return;
  const user = USERS[pick % 2] ?? null;
  const tab = await world.openTab({ user, visible: pick % 3 !== 0 });
  tabs.push({ tab, user, isFrozen: false, isMounted: true, isSignedOut: false, wasDropped: false });
}

/** Cuts one connection, as a network does. */
export function dropConnection({ world, tabs }: Walk, pick: number): void {
  const { connections } = world.server;
  if (connections.length === 0) return;
  connections[pick % connections.length]?.drop();
  for (const entry of tabs) entry.wasDropped = true;
}

export const TAB_STEPS = {
  close: {
    isPossible: () => true,
    async run(entry, { tabs }) {
      tabs.splice(tabs.indexOf(entry), 1);
      await entry.tab.close();
    },
  },
  crash: {
    isPossible: () => true,
    run(entry, { tabs }) {
      tabs.splice(tabs.indexOf(entry), 1);
      entry.tab.crash();
    },
  },
  reload: {
    isPossible: ({ isFrozen }) => !isFrozen,
    async run(entry, { world }) {
      await entry.tab.goto(world.urlOf({ user: entry.user }));
      Object.assign(entry, { isMounted: true, isSignedOut: false, wasDropped: false });
    },
  },
  freeze: {
    isPossible: ({ isFrozen }) => !isFrozen,
    async run(entry) {
      await entry.tab.freeze();
      entry.isFrozen = true;
    },
  },
  thaw: {
    isPossible: ({ isFrozen }) => isFrozen,
    async run(entry) {
      await entry.tab.thaw();
      entry.isFrozen = false;
    },
  },
  signout: {
    isPossible: (entry) => isActive(entry) && !entry.isSignedOut,
    async run(entry) {
      await entry.tab.call('signout');
      entry.isSignedOut = true;
    },
  },
  signin: {
    isPossible: (entry) => isActive(entry) && entry.isSignedOut,
    async run(entry) {
      await entry.tab.call('signin');
      entry.isSignedOut = false;
    },
  },
  'switch user': {
    isPossible: isActive,
    async run(entry, _walk, pick) {
      const others = USERS.filter((user) => user !== entry.user);
      entry.user = others[pick % others.length] ?? null;
      entry.isSignedOut = false;
      await entry.tab.call('setUser', entry.user);
    },
  },
  unmount: {
    isPossible: isActive,
    async run(entry) {
      await entry.tab.call('unmount');
      entry.isMounted = false;
    },
  },
  mount: {
    isPossible: ({ isFrozen, isMounted }) => !isFrozen && !isMounted,
    async run(entry) {
      await entry.tab.call('mount');
      Object.assign(entry, { isMounted: true, isSignedOut: false });
    },
  },
} satisfies Record<string, TabStep>;
