import type { InMemorySocket, PusherConnection } from 'react-pusher-user/testing';
import { expect } from 'vitest';
import { turn } from '../model/time';
import { countLeftovers } from '../support/leftovers';
import { pass, withoutAct } from '../support/time';
import { createWorld } from '../support/world';
import { countBindings } from './countBindings';
import { createAudience } from './createAudience';
import { createSoakApp } from './createSoakApp';
import { heapInUse } from './heapInUse';

/** How the line goes down, one way after the other. */
const WAYS_DOWN: ((connection: PusherConnection) => void)[] = [
  (connection) => connection.drop(),
  (connection) => connection.close(4200, 'Please reconnect'),
  (connection) => connection.close(4100, 'Over capacity'),
];
const BURSTS = 5;
const EVENTS_A_BURST = 8;
/** So that a kept event weighs something. */
const TEXT = 'to be delivered once '.repeat(12);

/** An app that is signed in, and what can be done to it for long. It needs fake timers. */
export async function startSoak() {
  withoutAct();
  const world = createWorld();
  const { server } = world;
  // Long enough for a line to go down meanwhile.
  world.answerWith(async (body) => {
    await new Promise((resolve) => setTimeout(resolve, 20));
    return Response.json(world.sign(body.get('socket_id')!));
  });
  const app = createSoakApp({ ...world.props, autoSignin: true }, (ear, { number }) => {
    audience.hear(ear, number);
  });
  const audience = createAudience(app.show);
  const count = { drops: 0, events: 0, eventsWhileDown: 0, deliveries: 0 };

  const send = (events: number) =>
    Array.from({ length: events }, () => {
      const event = { number: count.events + count.eventsWhileDown, name: audience.pickName() };
      server.sendToUser('ada', event.name, { number: event.number, text: TEXT });
      count[app.seen?.signin.ready ? 'events' : 'eventsWhileDown']++;
      return event;
    });

  const isReady = () => app.seen?.signin.ready;
  const until = async (condition: () => unknown) => {
    for (let waited = 0; !condition(); waited += 10) {
      if (waited > 60_000) throw new Error(`Still waiting a minute after drop ${count.drops}.`);
      await pass();
    }
  };

  /** Some of the events are on their way while the listeners change: who listens when they arrive hears them. */
  const burst = async () => {
    audience.churn();
    const before = send(EVENTS_A_BURST / 2);
    audience.churn();
    const due = audience.expect([...before, ...send(EVENTS_A_BURST / 2)]);
    await turn();
    expect(audience.takeHeard()).toEqual(due);
    count.deliveries += due.length;
  };

  const goDown = async () => {
    WAYS_DOWN[count.drops % WAYS_DOWN.length]!(server.connections[0]!);
    count.drops++;
    await turn();
    expect(app.seen?.signin).toMatchObject({ status: 'pending', ready: false, user: { id: 'ada' } });
    send(2);
    audience.churn();
  };

  const comeBack = async () => {
    // Now and then the line goes down while the user is being signed in, too.
    if (count.drops % 5 === 0) {
      await until(() => server.connections.length > 0);
      server.connections[0]!.drop();
    }
    await until(isReady);
    expect(world.online()).toEqual(['ada']);
    expect(audience.takeHeard()).toEqual([]);
  };

  /** The records that the world keeps for tests that are short. */
  const forgetRecords = () => {
    world.traffic.length = world.requests.length = 0;
    // Read-only for those who read them.
    const sockets = world.memory.sockets as InMemorySocket[];
    sockets.splice(0, Infinity, ...world.memory.openSockets);
  };

  audience.churn();
  await until(isReady);

  return {
    count,
    /** That many times: events, while listeners come and go, and a drop. */
    async run(drops: number) {
      for (let drop = 0; drop < drops; drop++) {
        for (let index = 0; index < BURSTS; index++) await burst();
        await goDown();
        await comeBack();
      }
    },
    /** What is held while nobody listens. */
    async weigh() {
      audience.leave();
      await pass();
      // React keeps a tree that it has replaced until it replaces that one, too.
      audience.leave();
      await pass();
      forgetRecords();
      await heapInUse();
      return {
        ghosts: audience.countGhosts(),
        everybody: audience.total,
        heap: await heapInUse(),
        held: {
          sockets: world.memory.sockets.length,
          instances: world.Pusher.instances.length,
          ...countBindings(app.seen!.client!),
        },
      };
    },
    /** Unmounts the app, and tells what it has left. */
    async end() {
      app.unmount();
      await pass();
      const leftovers = countLeftovers(world);
      await heapInUse();
      return { ...leftovers, ghosts: audience.countGhosts() };
    },
  };
}
