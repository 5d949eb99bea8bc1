import { describe, expect, it } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { News } from '../support/News';
import { fakeTime, pass } from '../support/time';
import { createWorld, hang } from '../support/world';

fakeTime();

const idle = { status: 'idle', phase: null, attempt: 0, user: null, ready: false, error: null };

describe('signout()', () => {
  it('leaves a connection without a user', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.signout();
    expect(app.latest()).toMatchObject(idle);
    await pass();
    expect(app.latest()).toMatchObject(idle);
    expect(world.online()).toEqual([null]);
    expect(world.memory.openSockets).toHaveLength(1);
    expect(world.requests).toHaveLength(1);
  });

  it('keeps only public channels subscribed', async () => {
    const world = createWorld();
    const headlines: unknown[] = [];
    const app = mountSignin(
      { ...world.props, autoSignin: true },
      <News onHeadline={(headline) => headlines.push(headline)} />,
    );
    await pass();
    app.signout();
    await pass();
    const [connection] = world.server.connections;
    expect([...connection!.channels]).toEqual(['news']);
    world.server.trigger('news', 'headline', 'Pigs fly');
    await pass();
    expect(headlines).toEqual(['Pigs fly']);
  });

  it('lets another user sign in', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.signout();
    world.logIn('bob');
    const promise = app.signin();
    await pass();
    await expect(promise).resolves.toMatchObject({ id: 'bob' });
    expect(app.latest().ready).toBe(true);
    expect(world.online()).toEqual(['bob']);
  });

  it('stays in effect when the connection drops', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.signout();
    await pass();
    world.server.connections[0]!.drop();
    await pass(2000);
    expect(app.latest()).toMatchObject(idle);
    expect(world.online()).toEqual([null]);
    expect(world.requests).toHaveLength(1);
  });

  it('stays in effect when it is called while a dropped connection signs in again', async () => {
    const world = createWorld();
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    world.server.connections[0]!.drop();
    await pass();
    expect(app.latest()).toMatchObject({ status: 'pending', user: { id: 'ada' } });
    app.signout();
    await pass(2000);
    expect(app.latest()).toMatchObject(idle);
    expect(world.online()).toEqual([null]);
    expect(world.requests).toHaveLength(1);
  });

  it('does nothing when no user is signed in', async () => {
    const world = createWorld();
    const app = mountSignin(world.props);
    await pass();
    app.signout();
    await pass();
    expect(app.path()).toEqual(['idle']);
    expect(world.memory.sockets).toHaveLength(1);
  });

  it('clears an error', async () => {
    const world = createWorld();
    world.answerWith(() => new Response('', { status: 403 }));
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    expect(app.latest().status).toBe('error');
    app.signout();
    expect(app.latest()).toMatchObject(idle);
  });
});

describe('signout() while a sign-in is pending', () => {
  it.each(['connecting', 'authenticating', 'retrying', 'verifying'])('aborts it: %s', async (phase) => {
    const world = createWorld();
    if (phase === 'authenticating') world.answerWith(hang);
    if (phase === 'retrying') world.answerWith(() => new Response('', { status: 500 }));
    const stopDelay = world.delay('pusher:signin_success', 1000);
    const app = mountSignin({ ...world.props, userAuthentication: { retryDelay: 60_000 } });
    const promise = app.signin();
    if (phase !== 'connecting') await pass();
    expect(app.latest().phase).toBe(phase);

    app.signout();
    await expect(promise).rejects.toMatchObject({ code: 'aborted' });
    expect(app.latest()).toMatchObject(idle);
    expect(world.requests.map(({ init }) => init.signal?.aborted)).not.toContain(false);
    await pass(120_000);
    expect(app.latest()).toMatchObject(idle);
    expect(world.online()).toEqual([null]);
    expect(world.requests).toHaveLength(phase === 'connecting' ? 0 : 1);

    stopDelay();
    world.answerWith(null);
    const next = app.signin();
    await pass();
    await expect(next).resolves.toMatchObject({ id: 'ada' });
    expect(app.latest().ready).toBe(true);
  });

  it('discards an auth reply that arrives later', async () => {
    const world = createWorld();
    let reply!: (response: Response) => void;
    world.answerWith(() => new Promise((resolve) => (reply = resolve)));
    const app = mountSignin({ ...world.props, autoSignin: true });
    await pass();
    app.signout();
    reply(Response.json(world.sign(world.server.connections[0]!.socketId)));
    await pass();
    expect(app.latest()).toMatchObject(idle);
    expect(world.sent()).toEqual([]);
  });
});
