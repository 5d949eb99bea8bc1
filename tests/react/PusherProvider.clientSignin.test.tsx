import { act } from '@testing-library/react';
import type { SigninErrorCode } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { createWorldWithClients } from '../support/clients';
import { expectFailure, expectRecovery } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { hang, type World } from '../support/world';

fakeTime();

describe("the app's own pusher.signin()", () => {
  it('appears in the state', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const app = mountSignin({ client });
    await pass();
    act(() => client.signin());
    await pass();
    expect(app.path()).toEqual([
      'idle',
      'pending authenticating 1',
      'pending verifying 1',
      'signed-in',
      'signed-in ready',
    ]);
    await expect(client.user.signinDonePromise).resolves.toBeUndefined();
  });

  it('does nothing while the user is signed in', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    const app = mountSignin({ client, autoSignin: true });
    await pass();
    const before = app.renders.length;
    act(() => client.signin());
    await pass();
    expect(app.renders).toHaveLength(before);
    expect(world.ownHandler).toHaveBeenCalledTimes(1);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('can be called again after a failure', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountSignin({ client, userAuthentication: {} });
    await pass();
    act(() => client.signin());
    await pass();
    expectFailure(app, 'denied');
    world.answerWith(null);
    act(() => client.signin());
    await pass();
    expect(app.latest().ready).toBe(true);
  });

  it('is adopted when it succeeded before the mount', async () => {
    const world = createWorldWithClients();
    const client = world.buildClient();
    client.signin();
    await pass();
    expect(world.online()).toEqual(['ada']);
    const app = mountSignin({ client, autoSignin: true });
    await pass();
    expect(app.latest()).toMatchObject({
      status: 'signed-in',
      user: { id: 'ada', name: 'ADA' },
      ready: true,
    });
    await expect(app.signin()).resolves.toMatchObject({ id: 'ada' });
    expect(world.ownHandler).toHaveBeenCalledTimes(1);
    app.signout();
    await pass();
    expect(app.latest().status).toBe('idle');
    expect(world.online()).toEqual([null]);
  });
});

describe("the end of the app's own pusher.signin()", () => {
  const endings: [ending: string, arrange: (world: World) => void][] = [
    ['denied', ({ answerWith }) => answerWith(() => new Response('', { status: 403 }))],
    ['invalid-reply', ({ answerWith }) => answerWith(() => new Response(''))],
    ['rejected', ({ answerWith, sign }) => answerWith(() => Response.json(sign('0.0')))],
    [
      'reply-timeout',
      ({ server }) => void server.intercept(({ event }) => (event === 'pusher:signin' ? 'drop' : undefined)),
    ],
    ['aborted', ({ answerWith }) => answerWith(hang)],
  ];
  it.each(endings)('resolves `signinDonePromise`: %s', async (ending, arrange) => {
    const world = createWorldWithClients();
    arrange(world);
    const client = world.buildClient();
    const app = mountSignin({ client, userAuthentication: { timeout: 500 } });
    await pass();
    act(() => client.signin());
    const onDone = vi.fn();
    void client.user.signinDonePromise.then(onDone);
    await pass(ending === 'aborted' ? 10 : 600);
    if (ending === 'aborted') app.signout();
    else expectFailure(app, ending as SigninErrorCode);
    await pass();
    expect(onDone).toHaveBeenCalledTimes(1);
  });
});

describe("the app's own pusher.signin() from before the mount", () => {
  it.each([
    ['before the connection is established', 0],
    ['while its own handler is pending', 100],
  ])('appears in the state: %s', async (_, delay) => {
    const world = createWorldWithClients();
    world.ownHandler.mockImplementation(({ socketId }, callback) => {
      setTimeout(() => callback(null, world.sign(socketId)), delay);
    });
    const client = world.buildClient();
    client.signin();
    if (delay) await pass();
    const app = mountSignin({ client });
    await pass(200);
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: { id: 'ada' }, ready: true });
    expect(world.ownHandler).toHaveBeenCalledTimes(1);
  });
});

it("the app's own pusher.signin() that failed before the mount does not stop signin()", async () => {
  const world = createWorldWithClients();
  world.ownHandler.mockImplementationOnce((_, callback) => callback(new Error('Not yet'), null));
  const warn = vi.spyOn(console, 'warn').mockReturnValue();
  const client = world.buildClient();
  client.signin();
  await pass();
  warn.mockClear();
  const app = mountSignin({ client });
  await pass();
  expect(app.latest().status).toBe('idle');
  await expectRecovery(app);
});
