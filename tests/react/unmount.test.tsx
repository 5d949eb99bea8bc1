import type { PusherProviderProps } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { mountSignin } from '../support/mountSignin';
import { News } from '../support/News';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang, type World } from '../support/world';

fakeTime();

const drop = (world: World, event: string) =>
  world.server.intercept((frame) => (frame.event === event ? 'drop' : undefined));

/** Moments of a sign-in: `arrange` keeps the sign-in there, and `path` is the last entry of `app.path()`. */
const moments: [
  moment: string,
  path: string | undefined,
  arrange: (world: World) => void,
  milliseconds?: number,
][] = [
  ['pusher-js connects', 'pending connecting', (world) => void drop(world, 'pusher:connection_established')],
  ['the auth request is pending', 'pending authenticating 1', (world) => world.answerWith(hang)],
  ['the reply of Pusher is pending', 'pending verifying 1', (world) => void drop(world, 'pusher:signin')],
  [
    'a retry is scheduled',
    'pending retrying 1 http-error',
    (world) => world.answerWith(() => new Response('', { status: 500 })),
  ],
  ['the user is signed in', 'signed-in ready', () => {}],
  [
    'the state is `error`',
    'error denied',
    (world) => world.answerWith(() => new Response('', { status: 403 })),
  ],
  [
    'the reply of Pusher is overdue',
    'error reply-timeout',
    (world) => void drop(world, 'pusher:signin'),
    11_000,
  ],
];

async function expectNothingLeft(world: World) {
  await pass();
  const { sockets } = world.memory;
  const [openings, requests] = [sockets.length, world.requests.length];
  expect(countLeftovers(world)).toEqual(NOTHING);
  await pass(120_000);
  expect(countLeftovers(world)).toEqual(NOTHING);
  expect(sockets).toHaveLength(openings);
  expect(world.requests).toHaveLength(requests);
}

const options = { autoSignin: true, userAuthentication: { retryDelay: 30_000 } };

describe('an unmount leaves nothing behind', () => {
  it.each(moments)('while %s', async (_, state, arrange, milliseconds) => {
    const world = createWorld();
    arrange(world);
    const app = mountSignin({ ...world.props, ...options }, <News />);
    await pass(milliseconds);
    expect(app.path().at(-1)).toBe(state);
    expect(countLeftovers(world)).toMatchObject({ sockets: 1, instances: 1 });
    app.unmount();
    await expectNothingLeft(world);
  });

  it.each(['resolves', 'rejects'])('while pusher-js loads, and the load %s later', async (how) => {
    const world = createWorld();
    let finish!: () => void;
    const loadPusher: PusherProviderProps['loadPusher'] = () =>
      new Promise((resolve, reject) => {
        finish = () => {
          if (how === 'resolves') resolve({ default: world.memory.Pusher });
          else reject(new Error('Loading chunk 7 failed'));
        };
      });
    const app = mountSignin({ ...world.props, ...options, loadPusher });
    await pass();
    app.unmount();
    finish();
    await expectNothingLeft(world);
    expect(world.memory.sockets).toHaveLength(0);
  });

  it('while a dropped connection waits to reconnect', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, ...options });
    await pass();
    world.server.connections[0]!.drop();
    await pass(500);
    expect(app.latest()).toMatchObject({ phase: 'connecting', user: { id: 'ada' } });
    app.unmount();
    await expectNothingLeft(world);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('while pusher-js backs off after close code 4100', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, ...options });
    await pass();
    world.server.connections[0]!.close(4100);
    await pass();
    app.unmount();
    await pass(120_000);
    expect(countLeftovers(world)).toEqual(NOTHING);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('after the server has terminated the user', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, ...options });
    await pass();
    world.server.terminateUserConnections('ada');
    await pass();
    app.unmount();
    await expectNothingLeft(world);
  });

  it('in the same tick as the mount', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, ...options });
    app.unmount();
    await expectNothingLeft(world);
    expect(world.memory.sockets).toHaveLength(0);
  });
});
