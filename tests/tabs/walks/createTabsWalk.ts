import { vi } from 'vitest';
import { createRandom } from '../../model/createRandom';
import { buildWorld } from '../../support/world';
import { buildBrowser, type TabClient } from '../support/createBrowser';
import type { FakeTab } from '../support/FakeTab';

/** An event that the server sent to a user. It is also the data of that event. */
interface Note {
  to: string;
  number: number;
}

/** One page of the walk. */
export interface WalkTab {
  tab: FakeTab & { open(options: object): TabClient };
  user: string;
  /** Whether the provider has the `userId`, so that the group has it in its name. */
  isNamed: boolean;
  /** Whether the provider has `standby: true`. */
  isStandby: boolean;
  isSignedOut: boolean;
  client: TabClient | null;
}

/** An event that has to arrive, unless the socket goes. */
interface DueNote {
  note: Note;
  client: TabClient;
  socket: unknown;
  received: Note[];
  at: number;
}

/** The most pages that are open at a time. */
const MOST_TABS = 6;

/** Creates a browser without pages, a server, and what records what happens. */
export function createTabsWalk() {
  vi.useFakeTimers({ now: new Date('2030-01-01T00:00:00.000Z') });
  const random = vi.spyOn(Math, 'random').mockImplementation(createRandom());
  const world = buildWorld();
  const browser = buildBrowser(world);
  const { createWebSocket } = world.Pusher.Runtime;
  const violations: string[] = [];
  const onRejection = (error: unknown) => violations.push(`an unhandled rejection: ${String(error)}`);
  process.on('unhandledRejection', onRejection);
  const tabs: WalkTab[] = [];
  let due: DueNote[] = [];
  let noteCount = 0;
  /** When a page was last frozen, thawed, blocked or released: what it holds back may still be on the way. */
  let disturbedAt = Date.now();

  /** What the app's endpoint says of each user now. */
  const versions: Record<string, number> = { ada: 0, bob: 0 };
  const signAs = (user: string) => (socketId: string, channel?: string) =>
    channel === undefined
      ? world.server.authenticateUser(socketId, { id: user, version: versions[user] })
      : world.authorize(socketId, channel, user);

  const receivedBy = new Map<TabClient, Note[]>();
  const receive = (page: WalkTab, client: TabClient, note: Note) => {
    const received = receivedBy.get(client)!;
    if (page.client !== client) violations.push('an event reached a closed client');
    if (note.to !== page.user) violations.push(`an event to ${note.to} reached ${page.user}`);
    const last = received.at(-1);
    if (last && last.number >= note.number)
      violations.push(`event ${note.number} arrived after ${last.number}`);
    received.push(note);
  };

  /** The socket of a client, as pusher-js wraps it, while it is open. It stays the same when a standby takes over. */
  const socketOf = ({ client: { connection } }: TabClient): unknown =>
    connection.state === 'connected' ? (connection as { connection?: unknown }).connection : null;

  /** Whether the client gets the events of its user. */
  const isSubscribed = ({ client: { user } }: TabClient): boolean =>
    // Its type denies that there may be none.
    (user.serverToUserChannel as { subscribed: boolean } | null)?.subscribed ?? false;

  const walk = {
    world,
    browser,
    tabs,
    violations,
    /** How long no page was frozen, thawed, blocked or released, in milliseconds. */
    calmFor: () => Date.now() - disturbedAt,
    disturb() {
      disturbedAt = Date.now();
    },
    mount(page: WalkTab) {
      if (page.client) return;
      const { user, isNamed, isStandby } = page;
      const userId = isNamed ? user : undefined;
      const client = page.tab.open({ userId, sign: signAs(user), sharing: { standby: isStandby } });
      receivedBy.set(client, []);
      page.client = client;
      client.client.user.bind('note', (note: Note) => receive(page, client, note));
      client.client.subscribe('private-news');
      client.client.subscribe('presence-room');
      if (!page.isSignedOut) client.client.signin();
    },
    unmount(page: WalkTab) {
      const { client } = page;
      page.client = null;
      client?.dispose();
    },
    open(user: string, isNamed: boolean, isStandby = false) {
      if (tabs.length >= MOST_TABS) return;
      const tab = browser.openTab();
      const page: WalkTab = { tab, user, isNamed, isStandby, isSignedOut: false, client: null };
      tabs.push(page);
      walk.mount(page);
    },
    /** Removes a page. What its scripts still do reaches nobody. */
    remove(page: WalkTab, isCrash: boolean) {
      if (!isCrash) page.tab.leave();
      page.tab.crash();
      tabs.splice(tabs.indexOf(page), 1);
      walk.unmount(page);
    },
    /** Changes the data of a page's user, and signs the page in with them if it is signed in already. */
    refresh({ client, user }: WalkTab) {
      versions[user]!++;
      if (client && isSubscribed(client)) client.signInAgain();
    },
    sendTo(to: string) {
      const note = { to, number: noteCount++ };
      for (const { client, user, tab } of tabs) {
        const socket = client && socketOf(client);
        if (!socket || !isSubscribed(client) || user !== to || tab.isFrozen || tab.isBlocked) continue;
        due.push({ note, client, socket, received: receivedBy.get(client)!, at: Date.now() });
      }
      world.server.sendToUser(to, 'note', note);
    },
    /** The number of events that did not arrive though the socket has not changed since. */
    missing() {
      const calmSince = Math.max(disturbedAt, Date.now() - 100);
      if (calmSince === disturbedAt || tabs.some(({ tab }) => tab.isFrozen || tab.isBlocked)) return 0;
      const settled = due.filter(({ at }) => at < calmSince);
      due = due.filter(({ at }) => at >= calmSince);
      return settled.filter(
        ({ client, socket, received, note }) =>
          socketOf(client) === socket && !received.some(({ number }) => number === note.number),
      ).length;
    },
    /** What is left when all pages have unmounted. */
    leftovers: () => ({
      timers: vi.getTimerCount(),
      channels: browser.bus.size,
      locks: browser.locks.names.length,
      connections: world.server.connections.length,
      sockets: world.memory.openSockets.length,
      isRouted: world.Pusher.Runtime.createWebSocket !== createWebSocket,
    }),
    end() {
      browser.closeAll();
      world.end();
      process.off('unhandledRejection', onRejection);
      random.mockRestore();
      vi.useRealTimers();
    },
  };
  return walk;
}

export type TabsWalk = ReturnType<typeof createTabsWalk>;
