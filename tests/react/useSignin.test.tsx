import { act, render } from '@testing-library/react';
import { StrictMode, useEffect } from 'react';
import { PusherProvider, type User, useSignin } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const ada = { id: 'ada', name: 'ADA' };
const idle = { status: 'idle', phase: null, attempt: 0, user: null, ready: false, error: null };

describe('useSignin', () => {
  it('passes through every state of a sign-in', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    expect(app.latest()).toMatchObject(idle);
    expect(app.container.textContent).toBe('idle');

    void app.signin();
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

  it('starts with the auth request when the connection is up', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    await pass();
    void app.signin();
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

  it('always returns the same `signin` and `signout`', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    void app.signin();
    await pass();
    app.rerender({ userAuthentication: { headers: { 'X-Turn': '2' } } });
    app.signout();
    await pass();
    expect(new Set(app.renders.map(({ signin }) => signin)).size).toBe(1);
    expect(new Set(app.renders.map(({ signout }) => signout)).size).toBe(1);
  });

  it('with a selector renders only when the selected value changes', async () => {
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
