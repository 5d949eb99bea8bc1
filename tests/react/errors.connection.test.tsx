import type { PusherProviderProps } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { expectFailure, expectRecovery } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('a connection that the server ends causes an error, and signin() recovers from it', () => {
  it('when the server terminates the user', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    world.server.terminateUserConnections('ada');
    await pass(60_000);
    const { message } = expectFailure(app, 'terminated', { pusherCode: 4009, retryable: false });
    expect(message).toContain('(You got disconnected by the app)');
    expect(world.memory.openSockets).toHaveLength(0);
    expect(world.requests).toHaveLength(1);
    await expectRecovery(app);
  });

  it('when the server closes the connection without an error frame', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    world.server.connections[0]!.close(4009);
    await pass();
    expectFailure(app, 'terminated', { pusherCode: 4009 });
    await expectRecovery(app);
  });

  it('when the server closes the connection during the auth request', async () => {
    const world = createWorld();
    world.answerWith(() => new Promise(() => {}));
    const app = mountSignin(world.props);
    const promise = app.signin();
    await pass();
    world.server.connections[0]!.close(4009, 'Connection not authorized within timeout');
    await pass();
    const error = expectFailure(app, 'terminated', { pusherCode: 4009 });
    await expect(promise).rejects.toBe(error);
    expect(world.requests[0]!.init.signal!.aborted).toBe(true);
    world.answerWith(null);
    await expectRecovery(app);
  });
});

const PUSHERS_WORDS = 'App key app-key not in this cluster. Did you forget to specify the cluster?';

describe('a connection that fails causes an error, and signin() recovers from it', () => {
  it('when the server refuses the app', async () => {
    const world = createWorld();
    world.server.refuseConnections({ code: 4001, message: 'App key not in this cluster.' });
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    const { message } = expectFailure(app, 'connection-failed', { pusherCode: 4001, retryable: false });
    expect(message).toContain('(App key not in this cluster)');
    expect(world.requests).toHaveLength(0);
    world.server.refuseConnections(null);
    await expectRecovery(app);
  });

  it.each([
    ['on Pusher, with the advice to check the cluster', {}, 'Did you forget to specify the cluster?'],
    ['on a server of its own, without that advice', { wsHost: 'push.example' }, 'the server at `wsHost`'],
  ])('when the app key is unknown: %s', async (_, host, words) => {
    const world = createWorld();
    const server = { code: 4001, message: PUSHERS_WORDS };
    world.server.refuseConnections(server);
    const app = mountSignin({ ...world.props, ...host, autoSignin: true });
    await pass();
    const { message } = expectFailure(app, 'connection-failed', { pusherCode: 4001 });
    expect(message).toContain(words);
    expect(message.includes('forget')).toBe(words.includes('forget'));
    world.server.refuseConnections(null);
    await expectRecovery(app);
  });

  it('when pusher-js does not load', async () => {
    const world = createWorld();
    const cause = new Error('Loading chunk 7 failed');
    const loadPusher = vi.fn<NonNullable<PusherProviderProps['loadPusher']>>(() => Promise.reject(cause));
    const app = mountSignin({ ...world.props, loadPusher, autoSignin: true });
    await pass();
    expectFailure(app, 'connection-failed', { cause });
    expect(loadPusher).toHaveBeenCalledTimes(1);
    loadPusher.mockImplementation(world.memory.loadPusher);
    await expectRecovery(app);
    expect(loadPusher).toHaveBeenCalledTimes(2);
  });

  it('when pusher-js has no transport', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, enabledTransports: [], autoSignin: true });
    await pass();
    expectFailure(app, 'connection-failed');
    app.rerender({ enabledTransports: ['ws', 'wss'] });
    await expectRecovery(app);
  });
});

describe('signin() without a connection', () => {
  it('causes an error while `enabled` is false', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, enabled: false });
    const promise = app.signin();
    const error = expectFailure(app, 'disabled', { retryable: false });
    await expect(promise).rejects.toBe(error);
    await pass(60_000);
    expect(world.memory.sockets).toHaveLength(0);
    app.rerender({ enabled: true });
    await expectRecovery(app);
  });

  it('rejects after the unmount', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.unmount();
    await pass();
    await expect(app.latest().signin()).rejects.toMatchObject({ code: 'disabled' });
    await pass();
    expect(world.memory.openSockets).toHaveLength(0);
  });
});

describe('a pending signin()', () => {
  it('is aborted by the unmount', async () => {
    const world = createWorld();
    world.answerWith(() => new Promise(() => {}));
    const app = mountSignin(world.props);
    const promise = app.signin();
    await pass();
    app.unmount();
    await expect(promise).rejects.toMatchObject({ code: 'aborted', retryable: false });
    expect(world.requests[0]!.init.signal!.aborted).toBe(true);
  });

  it('is aborted by disconnect(), and the state shows no error', async () => {
    const world = createWorld();
    world.answerWith(() => new Promise(() => {}));
    const app = mountSignin(world.props);
    const promise = app.signin();
    await pass();
    app.disconnect();
    await expect(promise).rejects.toMatchObject({ code: 'aborted' });
    expect(app.latest()).toMatchObject({ status: 'idle', error: null });
    world.answerWith(null);
    await expectRecovery(app);
  });
});
