import { act } from '@testing-library/react';
import PusherWithEncryption from 'pusher-js/with-encryption';
import { useState } from 'react';
import {
  useChannelEvent,
  useChannels,
  useClientEvent,
  useInspector,
  usePresence,
  useSignin,
} from 'react-pusher-user';
import { encryptEvent } from 'react-pusher-user/server/encryption';
import { describe, expect, it, vi } from 'vitest';
import { delaySockets } from '../support/delaySockets';
import { mountHook } from '../support/mountHook';
import { otherClient } from '../support/otherClient';
import { refuseSecondSignin } from '../support/refuseSecondSignin';
import { idsOf, ROOM } from '../support/room';
import { fakeTime, pass, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

const PLAIN = ['news', 'cache-news', 'private-desk', 'private-cache-desk', ROOM, 'presence-cache-room'];
const ENCRYPTED = ['private-encrypted-safe', 'private-encrypted-cache-safe'];
const CHANNELS = [...PLAIN, ...ENCRYPTED];

/** A world whose server refuses a second sign-in on a socket, with the keys of encrypted channels. */
function createRefusingWorld() {
  withoutAct();
  const world = createWorld({
    Pusher: PusherWithEncryption,
    apps: [
      {
        id: 'app-id',
        key: 'app-key',
        secret: 'app-secret',
        encryptionMasterKeyBase64: Buffer.from('k'.repeat(32)).toString('base64'),
      },
    ],
  });
  const { server } = world;
  refuseSecondSignin(server);
  world.answerWith((body) => {
    const [socketId, channel] = [body.get('socket_id')!, body.get('channel_name')];
    if (channel === null) return Response.json(world.sign(socketId));
    if (!ENCRYPTED.includes(channel)) return Response.json(world.authorize(socketId, channel));
    return Response.json(server.authorizeChannel(socketId, channel));
  });
  const encrypt = (channel: string, data: unknown) => {
    const { shared_secret = '' } = server.authorizeChannel('1.1', channel);
    return encryptEvent(JSON.stringify(data), Buffer.from(shared_secret, 'base64'));
  };
  return {
    ...world,
    /** Sends the event `n` to all channels. */
    send(data: unknown) {
      server.trigger(PLAIN, 'n', data);
      for (const channel of ENCRYPTED) server.trigger(channel, 'n', encrypt(channel, data));
    },
  };
}

/** Mounts an app that uses the channels, and lists the events that it receives of each. */
async function mountApp(world: World) {
  const received: Record<string, unknown[]> = Object.fromEntries(CHANNELS.map((name) => [name, []]));
  const late: unknown[] = [];
  let mountLate!: () => void;
  function Late() {
    useChannelEvent(CHANNELS, 'n', (data, { channel }) => late.push([channel, data]));
    return null;
  }
  function Others() {
    const [isLate, setIsLate] = useState(false);
    mountLate = () => setIsLate(true);
    return isLate ? <Late /> : null;
  }
  const app = mountHook(
    { ...world.props, autoSignin: true },
    () => {
      useChannelEvent(CHANNELS, ['n', 'client-n'], (data, { channel }) => received[channel]!.push(data));
      return {
        signin: useSignin(),
        channels: useChannels(CHANNELS).status,
        presence: usePresence(ROOM),
        send: {
          'private-desk': useClientEvent('private-desk', 'client-n'),
          [ROOM]: useClientEvent(ROOM, 'client-n'),
        },
        inspector: useInspector(),
      };
    },
    <Others />,
  );
  await pass(500);
  expect(app.latest()).toMatchObject({ signin: { ready: true }, channels: 'subscribed' });
  return {
    ...app,
    received,
    /** What a listener receives that mounts with `mountLate`. */
    late,
    mountLate: () => act(mountLate),
  };
}

type App = Awaited<ReturnType<typeof mountApp>>;

/** Calls `refresh()`, which moves the app to another socket. `during` is called at each millisecond until that has happened. */
async function move(world: World, app: App, during: () => void = () => undefined) {
  const before = world.memory.sockets.length;
  const state = { isMoving: true };
  const refreshed = app
    .latest()
    .signin.refresh()
    .finally(() => (state.isMoving = false));
  await vi.dynamicImportSettled();
  for (let ms = 0; state.isMoving && ms < 2000; ms++) {
    during();
    await pass(1);
  }
  await expect(refreshed).resolves.toMatchObject({ id: 'ada' });
  await pass(500);
  expect(world.memory.sockets).toHaveLength(before + 1);
  expect(app.latest()).toMatchObject({ signin: { ready: true }, channels: 'subscribed' });
}

const all = (events: unknown[]) => Object.fromEntries(CHANNELS.map((name) => [name, events]));

/** Opens 20 clients of others. */
const openClients = (world: World, name: string) =>
  Promise.all(Array.from({ length: 20 }, (_, index) => otherClient(world, `${name}-${index}`)));

describe('the move of refresh() to a new socket', () => {
  it('brings the last event of a cache channel neither twice nor not at all', async () => {
    const world = createRefusingWorld();
    const app = await mountApp(world);
    world.send(1);
    world.send(2);
    await pass();
    await move(world, app);
    expect(app.received).toEqual(all([1, 2]));
    world.send(3);
    await pass();
    expect(app.received).toEqual(all([1, 2, 3]));
  });

  it('keeps the last event of a cache channel for listeners that mount later', async () => {
    const world = createRefusingWorld();
    const app = await mountApp(world);
    world.send(1);
    await pass();
    await move(world, app);
    app.mountLate();
    await pass();
    expect(app.late).toEqual(CHANNELS.filter((name) => name.includes('cache-')).map((name) => [name, 1]));
  });

  it.each([
    ['an event each millisecond', 1],
    ['few events', 7],
    ['equal events', 0],
  ])('loses nothing, and delivers nothing twice, on channels of all kinds: %s', async (_, step) => {
    const world = createRefusingWorld();
    const app = await mountApp(world);
    const sent: unknown[] = [];
    let ms = 0;
    await move(world, app, () => {
      if (step > 0 && ms++ % step !== 0) return;
      const data = step === 0 ? 'same' : ms;
      sent.push(data);
      world.send(data);
    });
    expect(sent.length).toBeGreaterThan(0);
    expect(app.received).toEqual(all(sent));
  });

  it('changes no member, and nobody sees the user leave', async () => {
    const world = createRefusingWorld();
    const bob = await otherClient(world, 'bob');
    const changes: unknown[] = [];
    bob.subscribe(ROOM).bind_global((event: string) => {
      if (event.includes('member')) changes.push(event);
    });
    await pass();
    const app = await mountApp(world);
    changes.length = 0;
    const { members } = app.latest().presence;
    const shown: string[] = [];
    app
      .latest()
      .inspector.holdChannel(ROOM)
      .store.subscribe(() => shown.push('changed'));
    await move(world, app);
    expect(idsOf(app.latest().presence).sort()).toEqual(['ada', 'bob']);
    expect(app.latest().presence.members).toBe(members);
    expect(changes).toEqual([]);
    expect(shown).toEqual([]);
  });

  it('shows who joins and leaves meanwhile', async () => {
    const world = createRefusingWorld();
    const leaving = await openClients(world, 'leaving');
    for (const client of leaving) client.subscribe(ROOM);
    const app = await mountApp(world);
    const joining = await openClients(world, 'joining');
    let count = 0;
    await move(world, app, () => {
      joining[count]?.subscribe(ROOM);
      leaving[count]?.disconnect();
      count++;
    });
    expect(count).toBeGreaterThan(3);
    const ids = (name: string, from: number, to: number) =>
      Array.from({ length: 20 }, (_, index) => `${name}-${index}`).slice(from, to);
    expect(idsOf(app.latest().presence).sort()).toEqual(
      ['ada', ...ids('joining', 0, count), ...ids('leaving', count, 20)].sort(),
    );
  });

  it('takes no event for an equal one that came before', async () => {
    const world = createRefusingWorld();
    const app = await mountApp(world);
    const sent: string[] = [];
    for (let later = 1; later < 10; later++) {
      let ms = 0;
      await move(world, app, () => {
        if (ms === 0 || ms === later) {
          world.send('same');
          sent.push('same');
        }
        ms++;
      });
      expect(app.received).toEqual(all(sent));
    }
  });

  it.each([
    ['equal', [0, 0], 1],
    ['slow, the old one', [80, 7], 30],
    ['slow, the new one', [7, 80], 50],
  ])(
    'sends client events to the others once, and none of them back: the sockets are %s',
    async (_, delays, step) => {
      const world = createRefusingWorld();
      // Bob's socket is the first one.
      delaySockets(world.server, [0, ...delays]);
      const bob = await otherClient(world, 'bob');
      const heard: unknown[] = [];
      for (const name of ['private-desk', ROOM])
        bob.subscribe(name).bind('client-n', (data: unknown) => heard.push(data));
      const app = await mountApp(world);
      const { send } = app.latest();
      const sent: number[] = [];
      const results: Promise<void>[] = [];
      let ms = 0;
      await move(world, app, () => {
        // Pusher allows ten a second.
        if (ms++ % step !== 0 || sent.length === 10) return;
        sent.push(sent.length);
        results.push(send[sent.length % 2 ? 'private-desk' : ROOM](sent.length - 1));
      });
      await expect(Promise.all(results)).resolves.toHaveLength(sent.length);
      expect(sent.length).toBeGreaterThan(2);
      expect(heard).toEqual(sent);
      expect(app.received).toEqual(all([]));
    },
  );

  it('brings the client events of others meanwhile once', async () => {
    const world = createRefusingWorld();
    const bob = await otherClient(world, 'bob');
    const desk = bob.subscribe('private-desk');
    const app = await mountApp(world);
    const sent: number[] = [];
    await move(world, app, () => {
      if (sent.length >= 9) return;
      sent.push(sent.length);
      desk.trigger('client-n', sent.length - 1);
    });
    expect(app.received['private-desk']).toEqual(sent);
  });
});
