import { describe, expect, it } from 'vitest';
import { expectFailure } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang, type World } from '../support/world';

fakeTime();

const requestedSocketIds = ({ requests }: World) =>
  requests.map(({ body }) => new URLSearchParams(body).get('socket_id'));

describe('a connection that drops', () => {
  it.each(['authenticating', 'retrying', 'verifying'])('restarts a sign-in in phase %s', async (phase) => {
    const world = createWorld();
    if (phase === 'authenticating') world.answerWith(hang);
    if (phase === 'retrying') world.answerWith(() => new Response('', { status: 500 }));
    const stopDelay = world.delay('pusher:signin_success', 60_000);
    const app = mountSignin({ ...world.props, userAuthentication: { retryDelay: 60_000 } });
    const promise = app.signin();
    await pass();
    expect(app.latest().phase).toBe(phase);
    const before = app.renders.length;
    const [first] = world.server.connections;

    stopDelay();
    world.answerWith(null);
    first!.drop();
    await pass(2000);
    await expect(promise).resolves.toMatchObject({ id: 'ada' });
    expect(app.path().slice(before)).toEqual([
      'pending connecting',
      'pending authenticating 1',
      'pending verifying 1',
      'signed-in',
      'signed-in ready',
    ]);
    expect(world.requests[0]!.init.signal!.aborted).toBe(true);
    expect(requestedSocketIds(world)).toEqual([first!.socketId, world.server.connections[0]!.socketId]);
    await pass(120_000);
    expect(world.requests).toHaveLength(2);
    expect(app.latest().ready).toBe(true);
  });

  it('several times causes one auth request for each new connection', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    for (let turn = 2; turn <= 5; turn++) {
      world.server.connections[0]!.drop();
      await pass(2000);
      expect(app.latest()).toMatchObject({ user: { id: 'ada' }, ready: true });
      expect(world.requests).toHaveLength(turn);
    }
    expect(new Set(requestedSocketIds(world)).size).toBe(5);
  });

  it('signs in again, and a signin() meanwhile shares that sign-in', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    world.server.connections[0]!.drop();
    await pass();
    const promise = app.signin();
    await pass(2000);
    await expect(promise).resolves.toMatchObject({ id: 'ada' });
    expect(world.requests).toHaveLength(2);
  });

  it('delays a first signin() until the next connection', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    await pass();
    world.server.connections[0]!.drop();
    await pass();
    const promise = app.signin();
    expect(app.latest()).toMatchObject({ status: 'pending', phase: 'connecting' });
    await pass(2000);
    await expect(promise).resolves.toMatchObject({ id: 'ada' });
    expect(world.requests).toHaveLength(1);
  });

  it('causes an error when the endpoint denies the user by then', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    world.answerWith(() => new Response('', { status: 403 }));
    world.server.connections[0]!.drop();
    await pass(2000);
    expectFailure(app, 'denied');
    expect(world.online()).toEqual([null]);
  });

  it('signs in the user that the endpoint signs by then, without `userId`', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    world.logIn('bob');
    world.server.connections[0]!.drop();
    await pass(2000);
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: { id: 'bob' }, ready: true });
  });

  it.each([4100, 4200])('with close code %i signs in again', async (code) => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    world.server.connections[0]!.close(code);
    await pass(5000);
    expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true });
    expect(world.online()).toEqual(['ada']);
    expect(app.path()).not.toContain('idle');
  });
});

it('a missing pong is a dropped connection', async () => {
  const world = createWorld();
  const app = mountSignin({ ...world.props, autoSignin: true });
  await pass();
  const stop = world.server.intercept(({ event }) => (event === 'pusher:ping' ? 'drop' : undefined));
  await pass(120_000 + 30_000);
  stop();
  await pass(2000);
  expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true });
  expect(world.memory.sockets.length).toBeGreaterThan(1);
  expect(world.online()).toEqual(['ada']);
});
