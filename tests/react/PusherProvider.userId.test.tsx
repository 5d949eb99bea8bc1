import { describe, expect, it } from 'vitest';
import { expectFailure, expectRecovery } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { News } from '../support/News';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang, type World } from '../support/world';

fakeTime();

async function mountAs(world: World, userId: string | null | undefined) {
  if (userId) world.logIn(userId);
  const app = mountSignin({ ...world.props, autoSignin: true, userId }, <News />);
  await pass();
  return app;
}

describe('`userId`', () => {
  it('signs that user in', async () => {
    const world = createWorld();
    const app = await mountAs(world, 'ada');
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: { id: 'ada' } });
  });

  it('`null` prevents a sign-in', async () => {
    const world = createWorld();
    const app = await mountAs(world, null);
    expect(app.path()).toEqual(['idle']);
    expect(world.online()).toEqual([null]);
    expect(world.requests).toHaveLength(0);
  });

  it('changed from `null` to a user, signs in on the same connection', async () => {
    const world = createWorld();
    const app = await mountAs(world, null);
    app.rerender({ userId: 'ada' });
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'ada' }, ready: true });
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('changed to another user, replaces the connection and clears the user immediately', async () => {
    const world = createWorld();
    const app = await mountAs(world, 'ada');
    const before = app.renders.length;
    world.logIn('bob');
    app.rerender({ userId: 'bob' });
    expect(app.latest()).toMatchObject({ status: 'pending', user: null });
    await pass();
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: { id: 'bob' }, ready: true });
    expect(app.renders.slice(before).map(({ user }) => user?.id)).not.toContain('ada');
    expect(world.online()).toEqual(['bob']);
    expect([...world.server.connections[0]!.channels].sort()).toEqual(['#server-to-user-bob', 'news']);
    expect(world.memory.openSockets).toHaveLength(1);
  });

  it('changed to another user during the auth request, aborts that request', async () => {
    const world = createWorld();
    world.answerWith(hang);
    const app = await mountAs(world, 'ada');
    const [first] = world.requests;
    world.answerWith(null);
    world.logIn('bob');
    app.rerender({ userId: 'bob' });
    expect(first!.init.signal!.aborted).toBe(true);
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'bob' }, ready: true });
    expect(world.online()).toEqual(['bob']);
  });

  it('changed to another user while Pusher verifies the first, signs the second in', async () => {
    const world = createWorld();
    const stop = world.delay('pusher:signin_success', 1000);
    const app = await mountAs(world, 'ada');
    expect(app.latest().phase).toBe('verifying');
    stop();
    world.logIn('bob');
    app.rerender({ userId: 'bob' });
    await pass(2000);
    expect(app.latest()).toMatchObject({ user: { id: 'bob' }, ready: true });
    expect(world.online()).toEqual(['bob']);
  });

  it('changed to another user after an error, signs in again', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = await mountAs(world, 'ada');
    expectFailure(app, 'denied');
    world.answerWith(null);
    world.logIn('bob');
    app.rerender({ userId: 'bob' });
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'bob' }, ready: true });
  });

  it.each([null, undefined])('changed from a user to %s, signs out', async (userId) => {
    const world = createWorld();
    const app = await mountAs(world, 'ada');
    app.rerender({ userId });
    expect(app.latest()).toMatchObject({ status: 'idle', user: null });
    await pass();
    expect(world.online()).toEqual([null]);
    expect([...world.server.connections[0]!.channels]).toEqual(['news']);
    expect(world.requests).toHaveLength(1);
  });

  it.each([null, undefined])('changed to %s during the auth request, aborts that request', async (userId) => {
    const world = createWorld();
    world.answerWith(hang);
    const app = await mountAs(world, 'ada');
    app.rerender({ userId });
    expect(app.latest()).toMatchObject({ status: 'idle', user: null });
    expect(world.requests[0]!.init.signal!.aborted).toBe(true);
    world.answerWith(null);
    await pass(60_000);
    expect(world.requests).toHaveLength(1);
    expect(world.online()).toEqual([null]);
  });

  it('that is `undefined` from the start accepts any user, also the next one', async () => {
    const world = createWorld();
    const app = await mountAs(world, undefined);
    expect(app.latest()).toMatchObject({ user: { id: 'ada' }, ready: true });
    world.logIn('bob');
    world.server.connections[0]!.drop();
    await pass(5000);
    expect(app.latest()).toMatchObject({ user: { id: 'bob' }, ready: true });
    app.rerender({ userId: undefined });
    await pass();
    expect(world.online()).toEqual(['bob']);
  });

  it.each(['ada', null])('that becomes `undefined` after it was %s is `null`', async (first) => {
    const world = createWorld();
    const app = await mountAs(world, first);
    app.rerender({ userId: undefined });
    await pass();
    // Neither a reconnect nor another render signs a user in.
    world.server.connections[0]!.drop();
    await pass(5000);
    app.rerender({ userId: undefined });
    await pass(5000);
    expect(app.latest()).toMatchObject({ status: 'idle', user: null });
    expect(world.online()).toEqual([null]);
    app.rerender({ userId: 'ada' });
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'ada' }, ready: true });
  });

  it('changed several times in one tick, signs the last user in', async () => {
    const world = createWorld();
    const app = await mountAs(world, 'ada');
    for (const userId of ['bob', null, 'ada', 'cyd']) {
      if (userId) world.logIn(userId);
      app.rerender({ userId });
    }
    await pass(5000);
    expect(app.latest()).toMatchObject({ user: { id: 'cyd' }, ready: true });
    expect(world.online()).toEqual(['cyd']);
    expect(world.memory.openSockets).toHaveLength(1);
  });

  it('set to the user that is signed in already, changes nothing', async () => {
    const world = createWorld();
    const app = await mountAs(world, undefined);
    app.rerender({ userId: 'ada' });
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'ada' }, ready: true });
    expect(world.memory.sockets).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
  });

  it.each<[string, (string | null | undefined)[]]>([
    ['to another user', ['bob']],
    ['to `null` and then to another user', [null, 'bob']],
    ['to `undefined` and then to another user', [undefined, 'bob']],
  ])('changed %s after the server has ended the connection, connects and signs in', async (_, userIds) => {
    const world = createWorld();
    const app = await mountAs(world, 'ada');
    world.server.terminateUserConnections('ada');
    await pass();
    expectFailure(app, 'terminated');
    world.logIn('bob');
    for (const userId of userIds) {
      app.rerender({ userId });
      await pass();
    }
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: { id: 'bob' }, ready: true });
    expect(world.online()).toEqual(['bob']);
  });

  it('changed after the server has ended the connection and the app has called disconnect(), waits for connect()', async () => {
    const world = createWorld();
    const app = await mountAs(world, 'ada');
    world.server.terminateUserConnections('ada');
    await pass();
    app.disconnect();
    world.logIn('bob');
    app.rerender({ userId: 'bob' });
    await pass(60_000);
    expect(app.latest().status).toBe('idle');
    expect(world.memory.openSockets).toHaveLength(0);
    app.connect();
    await pass();
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: { id: 'bob' }, ready: true });
  });

  it('given after the server has refused the connection, shows why there is none', async () => {
    const world = createWorld();
    const app = await mountAs(world, null);
    app.rerender({ appKey: 'unknown-key' });
    await pass();
    app.rerender({ userId: 'ada' });
    await pass();
    expectFailure(app, 'connection-failed', { pusherCode: 4001 });
  });

  it('given while Pusher verifies another user, is an error when that user is signed in', async () => {
    const world = createWorld();
    const app = await mountAs(world, undefined);
    const stop = world.delay('pusher:signin_success', 5000);
    world.logIn('bob');
    world.server.connections[0]!.drop();
    await pass(4000);
    // The hooks still show ada, who was signed in before the drop.
    expect(app.latest()).toMatchObject({ phase: 'verifying', user: { id: 'ada' } });
    app.rerender({ userId: 'ada' });
    await pass(4000);
    expectFailure(app, 'user-mismatch');
    stop();
    world.logIn('ada');
    await expectRecovery(app);
    expect(world.online()).toEqual(['ada']);
  });

  it('changed together with a connection option, opens one new connection', async () => {
    const world = createWorld();
    const app = await mountAs(world, 'ada');
    const before = app.renders.length;
    world.logIn('bob');
    app.rerender({ userId: 'bob', cluster: 'us2' });
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'bob' }, ready: true });
    expect(app.renders.slice(before).map(({ user }) => user?.id)).not.toContain('ada');
    expect(world.memory.sockets).toHaveLength(2);
    expect(world.online()).toEqual(['bob']);
  });
});
