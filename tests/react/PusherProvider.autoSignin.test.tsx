import { describe, expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('`autoSignin`', () => {
  it('shows a pending sign-in from the first render', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    expect(app.path()[0]).toBe('pending connecting');
    expect(app.path()).not.toContain('idle');
  });

  it('does not sign in by default', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    await pass(1000);
    expect(app.path()).toEqual(['idle']);
    expect(world.online()).toEqual([null]);
    expect(world.requests).toHaveLength(0);
  });

  it('signs in when it is turned on later', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    await pass();
    app.rerender({ autoSignin: true });
    await pass();
    expect(app.latest().ready).toBe(true);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('does not sign in again after signout() or after an error', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.signout();
    app.rerender();
    await pass();
    expect(app.latest().status).toBe('idle');
    world.answerWith(() => new Response('', { status: 403 }));
    void app.signin();
    await pass();
    app.rerender();
    await pass();
    expect(app.latest().status).toBe('error');
    expect(world.requests).toHaveLength(2);
  });
});

describe('`userId` without `autoSignin`', () => {
  it('does not sign in', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, userId: null });
    await pass();
    app.rerender({ userId: 'ada' });
    await pass();
    expect(app.latest().status).toBe('idle');
    expect(world.requests).toHaveLength(0);
  });

  it('switches the account of a signed-in user', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, userId: 'ada' });
    void app.signin();
    await pass();
    world.logIn('bob');
    app.rerender({ userId: 'bob' });
    await pass();
    expect(app.latest()).toMatchObject({ user: { id: 'bob' }, ready: true });
  });
});
