import { SigninError } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const ada = { id: 'ada', name: 'ADA' };

describe('signin()', () => {
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

  it('resolves immediately when the user is signed in', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    const { length } = app.renders;
    await expect(app.signin()).resolves.toEqual(ada);
    expect(app.renders).toHaveLength(length);
    expect(world.requests).toHaveLength(1);
  });

  it('rejects with the error of the state, and can be called again', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountSignin(world.props);
    const reason = app.signin().catch((error: unknown) => error);
    await pass();
    expect(await reason).toBeInstanceOf(SigninError);
    expect(app.latest()).toMatchObject({ status: 'error', phase: null, user: null, error: await reason });

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
    void app.signin();
    void app.signin();
    await pass();
    // `createWorld` fails the test when a rejection is unhandled.
    expect(app.latest().error).toMatchObject({ code: 'denied' });
  });
});
