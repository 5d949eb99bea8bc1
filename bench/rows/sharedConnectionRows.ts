// Internals: the entry shares the connection with the other tabs of a browser, and here both tabs are in one process.
import { createSharing } from '../../src/tabs/createSharing';
import { FakeBus } from '../../tests/tabs/support/FakeBus';
import { FakeLocks } from '../../tests/tabs/support/FakeLocks';
import { FakeTab } from '../../tests/tabs/support/FakeTab';
import { collectGarbage } from '../harness/collectGarbage';
import { createBenchServer } from '../harness/createBenchServer';
import { createFrame } from '../harness/createFrame';
import { LIMITS } from '../harness/LIMITS';
import type { RowGroup } from '../harness/Row';
import { waitUntil } from '../harness/waitUntil';

const EVENTS = 1000;
const FRAMES = Array.from({ length: EVENTS }, () => createFrame('news', 'tick', { text: 'Pigs fly' }));

/** Rows about what `shareConnection` adds to an event. The browser's own delay between tabs is no part of it: see `npm run test:tabs`. */
export function sharedConnectionRows(): RowGroup {
  const benchServer = createBenchServer();
  const { pusherServer, memory, options } = benchServer;

  /** Opens a tab that shares its connection. */
  const openTab = (name: string, bus: FakeBus, locks: FakeLocks) => {
    const { environment } = new FakeTab(name, bus, locks);
    const { shareSocket } = createSharing({ environment, shareAuth: true, standbyCode: null });
    const shared = shareSocket({ Pusher: memory.Pusher, options, userId: null });
    if (!shared) throw new Error('The tab cannot share a connection.');
    const client = new memory.Pusher(pusherServer.app.key, shared.options);
    return { client, end: shared.dispose };
  };
  const openPlainClient = () => ({
    client: new memory.Pusher(pusherServer.app.key, options),
    end: () => undefined,
  });
  /** Opens two tabs. Returns the client of the one that follows. */
  const openFollower = async () => {
    const bus = new FakeBus(0);
    const locks = new FakeLocks();
    const leader = openTab('leader', bus, locks);
    await waitUntil(() => leader.client.connection.state === 'connected');
    const follower = openTab('follower', bus, locks);
    return {
      client: follower.client,
      end() {
        follower.client.disconnect();
        follower.end();
        leader.client.disconnect();
        leader.end();
      },
    };
  };

  /** The time from the arrival of 1,000 events at the socket to the last handler of the client, in milliseconds. */
  const measure = async (open: () => ReturnType<typeof openTab> | ReturnType<typeof openFollower>) => {
    const { client, end } = await open();
    let calls = 0;
    let lastCall = 0;
    client.subscribe('news').bind('tick', () => {
      calls++;
      lastCall = performance.now();
    });
    await waitUntil(() => benchServer.isSubscribed('news'));
    collectGarbage();
    // The collection discards compiled code, so the first events don't count.
    benchServer.deliver(FRAMES);
    await waitUntil(() => calls === EVENTS);
    const start = performance.now();
    benchServer.deliver(FRAMES);
    await waitUntil(() => calls === 2 * EVENTS);
    end();
    benchServer.disconnectClients();
    await waitUntil(() => pusherServer.connections.length === 0);
    return lastCall - start;
  };
  return {
    rows: [
      {
        name: '1,000 events by a shared connection to another tab, both in one process',
        ours: () => measure(openFollower),
        baseline: () => measure(openPlainClient),
        baselineName: 'pusher-js with a connection of its own',
        limit: LIMITS.sharedEvent,
        rounds: 11,
      },
    ],
    end: benchServer.end,
  };
}
