import type { InMemorySocket, PusherConnection } from 'react-pusher-user/testing';
import { expect } from 'vitest';
import { turn } from '../model/time';
import { countLeftovers } from '../support/leftovers';
import { pass, withoutAct } from '../support/time';
import { createWorld } from '../support/world';
import { countClientResources } from './countClientResources';
import { createListenerPool } from './createListenerPool';
import { createSoakApp } from './createSoakApp';
import { measureHeap } from './measureHeap';

/** The ways to end a connection. The drops use them in turn. */
const DROP_KINDS: ((connection: PusherConnection) => void)[] = [
  (connection) => connection.drop(),
  (connection) => connection.close(4200, 'Please reconnect'),
  (connection) => connection.close(4100, 'Over capacity'),
];
const BURSTS_PER_DROP = 5;
const EVENTS_PER_BURST = 8;
/** Makes an event large enough that a leak shows in the heap. */
const TEXT = 'to be delivered once '.repeat(12);

/** Starts an app, and waits until it is signed in. Needs fake timers. */
export async function startSoak() {
  withoutAct();
  const world = createWorld();
  const { server } = world;
  // The delay lets a connection drop during a sign-in.
  world.answerWith(async (body) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return Response.json(world.sign(body.get('socket_id')!));
  });
  const app = createSoakApp({ ...world.props, autoSignin: true }, (listener, { number }) => {
    pool.receive(listener, number);
  });
  const pool = createListenerPool(app.show);
  const counts = { drops: 0, events: 0, eventsWhileDown: 0, deliveries: 0 };

  const isReady = () => app.hookResults?.signin.ready;
  const sendEvents = (count: number) =>
    Array.from({ length: count }, () => {
      const event = { number: counts.events + counts.eventsWhileDown, name: pool.pickEvent() };
      server.sendToUser('ada', event.name, { number: event.number, text: TEXT });
      counts[isReady() ? 'events' : 'eventsWhileDown']++;
      return event;
    });

  const waitUntil = async (condition: () => unknown) => {
    for (let waited = 0; !condition(); waited += 10) {
      if (waited > 60_000)
        throw new Error(`One minute after drop ${counts.drops}, the app has not recovered.`);
      await pass();
    }
  };

  /** Replaces listeners while events are in flight. An event goes to the listeners that are mounted when it arrives. */
  const sendBurst = async () => {
    pool.replaceSome();
    const firstHalf = sendEvents(EVENTS_PER_BURST / 2);
    pool.replaceSome();
    const secondHalf = sendEvents(EVENTS_PER_BURST / 2);
    const expected = pool.expectedDeliveries([...firstHalf, ...secondHalf]);
    await turn();
    expect(pool.takeDeliveries()).toEqual(expected);
    counts.deliveries += expected.length;
  };

  const dropConnection = async () => {
    DROP_KINDS[counts.drops % DROP_KINDS.length]!(server.connections[0]!);
    counts.drops++;
    await turn();
    expect(app.hookResults?.signin).toMatchObject({ status: 'pending', ready: false, user: { id: 'ada' } });
    sendEvents(2);
    pool.replaceSome();
  };

  const waitForRecovery = async () => {
    // After every fifth drop, the new connection drops too, during the sign-in.
    if (counts.drops % 5 === 0) {
      await waitUntil(() => server.connections.length > 0);
      server.connections[0]!.drop();
    }
    await waitUntil(isReady);
    expect(world.online()).toEqual(['ada']);
    expect(pool.takeDeliveries()).toEqual([]);
  };

  /** Clears the records of the test support, which would grow for as long as the soak runs. */
  const clearRecords = () => {
    world.traffic.length = world.requests.length = 0;
    // The public type is read-only.
    const sockets = world.memory.sockets as InMemorySocket[];
    sockets.splice(0, Infinity, ...world.memory.openSockets);
  };

  pool.replaceSome();
  await waitUntil(isReady);

  return {
    counts,
    /** Sends events, drops the connection and waits for the recovery, `drops` times. */
    async run(drops: number) {
      for (let drop = 0; drop < drops; drop++) {
        for (let burst = 0; burst < BURSTS_PER_DROP; burst++) await sendBurst();
        await dropConnection();
        await waitForRecovery();
      }
    },
    /** Unmounts all listeners, and measures what the app retains. */
    async measureResources() {
      pool.unmountAll();
      await pass();
      // React retains the previous tree, so the tree without listeners has to be rendered twice.
      pool.unmountAll();
      await pass();
      clearRecords();
      // The listeners are counted after a collection.
      await measureHeap();
      return {
        retainedListeners: pool.countRetained(),
        totalListeners: pool.total,
        heap: await measureHeap(),
        resources: {
          sockets: world.memory.sockets.length,
          instances: world.Pusher.instances.length,
          ...countClientResources(app.hookResults!.client!),
        },
      };
    },
    /** Unmounts the app, and returns what it leaves behind. */
    async end() {
      app.unmount();
      await pass();
      const leftovers = countLeftovers(world);
      await measureHeap();
      return { ...leftovers, retainedListeners: pool.countRetained() };
    },
  };
}
