import { describe, expect, it } from 'vitest';
import { expectFailure, expectRecovery } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

describe('a sign-in that Pusher does not answer', () => {
  it('causes an error after 10 s', async () => {
    const world = createWorld();
    const stop = world.server.intercept(({ event }) => (event === 'pusher:signin' ? 'drop' : undefined));
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass(9990);
    expect(app.latest()).toMatchObject({ status: 'pending', phase: 'verifying' });
    await pass(20);
    expectFailure(app, 'reply-timeout');
    stop();
    await expectRecovery(app);
  });

  it('causes an error after `timeout`', async () => {
    const world = createWorld();
    world.server.intercept(({ event }) => (event === 'pusher:signin' ? 'drop' : undefined));
    const app = mountSignin({ ...world.props, autoSignin: true, userAuthentication: { timeout: 500 } });
    await pass(520);
    expectFailure(app, 'reply-timeout');
  });

  it('signs the user in when the reply arrives after the time limit', async () => {
    const world = createWorld();
    const stopDelay = world.delay('pusher:signin_success', 15_000);
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass(10_010);
    expectFailure(app, 'reply-timeout');
    await pass(5000);
    expect(app.latest()).toMatchObject({ status: 'signed-in', user: { id: 'ada' }, ready: true });
    await expect(app.signin()).resolves.toMatchObject({ id: 'ada' });
    expect(world.requests).toHaveLength(1);

    stopDelay();
    world.server.connections[0]!.drop();
    await pass(2000);
    expect(app.latest()).toMatchObject({ status: 'signed-in', ready: true });
  });
});
