import PusherSdk from 'pusher';
import { describe, expect, it } from 'vitest';
import { REJECTION } from '../support/dialect';
import { expectFailure, expectRecovery } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

/** Makes the endpoint sign with the secret of another app. */
function signWrongly({ server, answerWith }: World) {
  const { id, key } = server.app;
  const sdk = new PusherSdk({ appId: id, key, secret: 'another-app-secret', host: 'unused' });
  answerWith((body) => Response.json(sdk.authenticateUser(body.get('socket_id')!, { id: 'ada' })));
}

describe('a sign-in that Pusher rejects causes an error, and signin() recovers from it', () => {
  it('when the signature is wrong', async () => {
    const world = createWorld();
    signWrongly(world);
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    expectFailure(app, 'rejected', { pusherCode: REJECTION.code, retryable: false });
    expect(world.online()).toEqual(REJECTION.staysOpen ? [null] : []);
    world.answerWith(null);
    await expectRecovery(app);
    expect(world.memory.openSockets).toHaveLength(1);
  });

  it('without the user data when the server quotes the signed text', async () => {
    const world = createWorld({ dialect: 'pusher' });
    signWrongly(world);
    const quoted: unknown[] = [];
    world.server.subscribe((record) => record.type === 'frame' && quoted.push(record.raw));
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    expect(quoted.join()).toMatch(/hex digest of [\d.]+::user::\{.*ada/);
    expect(app.latest().error?.message).toMatch(/hex digest of [\d.]+::user::\?/);
    expect(app.latest().error?.message).not.toContain('ada');
  });

  it('without the signature when the server quotes the expected one', async () => {
    const world = createWorld();
    signWrongly(world);
    world.server.intercept(({ event, connection }) => {
      if (event !== 'pusher:error') return undefined;
      const message = `Invalid signature: Expected ${world.sign(connection.socketId).auth}`;
      return { replace: { event, data: { code: null, message } } };
    });
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    expectFailure(app, 'rejected', { pusherCode: null });
  });

  it('when the error of the server has no code and no message', async () => {
    const world = createWorld();
    const stop = world.server.intercept(({ event, connection }) => {
      if (event !== 'pusher:signin') return undefined;
      connection.send({ event: 'pusher:error', data: {} });
      return 'drop';
    });
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    expectFailure(app, 'rejected');
    stop();
    await expectRecovery(app);
  });

  it('when the server also closes the connection, as soketi does', async () => {
    const world = createWorld();
    const stop = world.server.intercept(({ event, connection }) => {
      if (event !== 'pusher:signin') return undefined;
      connection.send({ event: 'pusher:error', data: { code: 4009, message: 'Connection not authorized.' } });
      connection.close(4009);
      return 'drop';
    });
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass(60_000);
    expect(expectFailure(app, 'rejected', { pusherCode: 4009 }).message).toContain(
      'Connection not authorized)',
    );
    expect(world.memory.openSockets).toHaveLength(0);
    expect(world.requests).toHaveLength(1);
    stop();
    await expectRecovery(app);
  });

  it.each([
    ['a channel', { event: 'pusher:error', channel: 'news', data: { code: null, message: 'Invalid' } }],
    ['a client event', { event: 'pusher:error', data: { code: 4301, message: 'Too many' } }],
    ['the watchlist', { event: 'pusher:error', data: { code: 4302, message: 'Too long' } }],
  ])('but not an error of %s during the sign-in', async (_, frame) => {
    const world = createWorld();
    world.delay('pusher:signin_success', 1000);
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    world.server.connections[0]!.send(frame);
    await pass(2000);
    expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true });
    expect(app.renders.map(({ status }) => status)).not.toContain('error');
  });
});

describe('a user other than `userId`', () => {
  it('causes an error, and no sign-in is sent', async () => {
    const world = createWorld();
    world.logIn('bob');
    const app = mountSignin({ ...world.props, autoSignin: true, userId: 'ada' });
    await pass();
    expectFailure(app, 'user-mismatch', { retryable: false });
    expect(world.sent()).toEqual([]);
    world.logIn('ada');
    await expectRecovery(app);
  });

  it('causes an error when Pusher confirms another user than the signed one', async () => {
    const world = createWorld();
    const stop = world.server.intercept(({ event }) =>
      event === 'pusher:signin_success'
        ? { replace: { event, data: { user_data: '{"id":"bob"}' } } }
        : undefined,
    );
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    expectFailure(app, 'user-mismatch');
    expect(world.online()).toEqual([null]);
    stop();
    await expectRecovery(app);
  });
});
