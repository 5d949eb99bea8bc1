import { act, render } from '@testing-library/react';
import { StrictMode, useEffect } from 'react';
import { PusherProvider, SigninError, type User, useSignin } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const ada = { id: 'ada', name: 'ADA' };
const idle = { status: 'idle', phase: null, attempt: 0, user: null, ready: false, error: null };

describe('signin()', () => {
  it('passes every state on the way', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    expect(app.latest()).toMatchObject(idle);
    expect(app.container.textContent).toBe('idle');

    app.signin();
    expect(app.latest()).toMatchObject({ ...idle, status: 'pending', phase: 'connecting' });
    await pass();

    expect(app.path()).toEqual([
      'idle',
      'pending connecting',
      'pending authenticating 1',
      'pending verifying 1',
      'signed-in',
      'signed-in ready',
    ]);
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: ada, ready: true, error: null });
    expect(app.container.textContent).toBe('signed-in');
    expect(world.requests).toHaveLength(1);
    expect(world.sent()).toEqual(['pusher:signin', 'pusher:subscribe']);
    expect(world.online()).toEqual(['ada']);
  });

  it('asks the endpoint at once where the connection is up', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    await pass();
    app.signin();
    await pass();
    expect(app.path()).toEqual([
      'idle',
      'pending authenticating 1',
      'pending verifying 1',
      'signed-in',
      'signed-in ready',
    ]);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it.each(['before there is a connection', 'on a connection'])('resolves to the user, %s', async (when) => {
    const world = createWorld();
    const app = mountSignin(world.props);
    if (when === 'on a connection') await pass();
    const promise = app.signin();
    await pass();
    await expect(promise).resolves.toEqual(ada);
    expect(world.requests).toHaveLength(1);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('is shared while it is pending', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    const promises = [app.signin(), app.signin()];
    world.delay('pusher:signin_success', 1000);
    await pass();
    expect(app.latest().phase).toBe('verifying');
    promises.push(app.signin());
    await pass(1000);
    await expect(Promise.all(promises)).resolves.toEqual([ada, ada, ada]);
    expect(world.requests).toHaveLength(1);
    expect(world.sent()).toEqual(['pusher:signin', 'pusher:subscribe']);
  });

  it('resolves at once when signed in', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    const { length } = app.renders;
    await expect(app.signin()).resolves.toEqual(ada);
    expect(app.renders).toHaveLength(length);
    expect(world.requests).toHaveLength(1);
  });

  it('rejects with the error of the state, and starts anew after it', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountSignin(world.props);
    const reason = app.signin().catch((error: unknown) => error);
    await pass();
    expect(await reason).toBeInstanceOf(SigninError);
    expect(app.latest()).toMatchObject({ ...idle, status: 'error', error: await reason });

    world.answerWith(null);
    const promise = app.signin();
    expect(app.latest()).toMatchObject({ status: 'pending', error: null });
    await pass();
    await expect(promise).resolves.toEqual(ada);
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: ada, error: null });
  });

  it('need not be awaited when it fails', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountSignin(world.props);
    app.signin();
    app.signin();
    await pass();
    // That no rejection is left unhandled, each world looks after.
    expect(app.latest().error).toMatchObject({ code: 'denied' });
  });

  it.each(['alone', 'under StrictMode'])("works in a child's effect on mount, %s", async (where) => {
    const world = createWorld();
    const users: User[] = [];
    function Child() {
      const { signin } = useSignin();
      useEffect(() => {
        void signin().then((user) => users.push(user));
      }, [signin]);
      return null;
    }
    const app = (
      <PusherProvider {...world.props}>
        <Child />
      </PusherProvider>
    );
    render(where === 'alone' ? app : <StrictMode>{app}</StrictMode>);
    await pass();
    expect(users).toEqual(where === 'alone' ? [ada] : [ada, ada]);
    expect(world.requests).toHaveLength(1);
  });
});

describe('useSignin', () => {
  it('gives the same signin and signout for ever', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    app.signin();
    await pass();
    app.rerender({ userAuthentication: { headers: { 'X-Turn': '2' } } });
    app.signout();
    await pass();
    expect(new Set(app.renders.map(({ signin }) => signin)).size).toBe(1);
    expect(new Set(app.renders.map(({ signout }) => signout)).size).toBe(1);
  });

  it('with a selector, renders only when its pick changes', async () => {
    const world = createWorld();
    const picks: boolean[] = [];
    let signin!: () => Promise<User>;
    function Probe() {
      signin = useSignin((state) => state.signin);
      picks.push(useSignin(({ status }) => status === 'signed-in'));
      return null;
    }
    render(
      <PusherProvider {...world.props}>
        <Probe />
      </PusherProvider>,
    );
    await pass();
    act(() => void signin());
    await pass();
    expect(picks).toEqual([false, true]);
  });
});
