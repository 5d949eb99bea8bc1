import type { ConnectionError } from 'react-pusher-user';
import type { Interceptor } from 'react-pusher-user/testing';
import { expect, it, vi } from 'vitest';
import { Listener } from '../support/mountListeners';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { createScene, type Scene } from './support/createScene';
import { ofUser } from './support/frames';
import { onEachVersion } from './support/onEachVersion';

type Verdict = ReturnType<Interceptor>;

const refusal = (event: string, data: object) => ({
  replace: ofUser('ada', event, data),
});
/** Answers the subscription of the user's own channel with a refusal of these kinds, or not at all. */
const failures: [name: string, words: RegExp, code: number | null, verdict: Verdict][] = [
  [
    'refuses with `pusher:subscription_error`',
    /refused: Not for you/,
    null,
    refusal('pusher:subscription_error', { type: 'AuthError', error: 'Not for you', status: 403 }),
  ],
  [
    'refuses with `pusher:error`',
    /refused: Not for you/,
    4009,
    refusal('pusher:error', { code: 4009, message: 'Not for you' }),
  ],
  ['refuses without a word', /refused: no reason given/, null, refusal('pusher:error', {})],
  ['never confirms', /not confirmed/, null, 'drop'],
];

onEachVersion("the user's own channel, which the server", (Pusher) => {
  const failChannel = ({ intercept }: Scene, verdict: Verdict) =>
    intercept(({ event, channel }) =>
      event === 'pusher_internal:subscription_succeeded' && channel === '#server-to-user-ada'
        ? verdict
        : undefined,
    );

  async function start(verdict: Verdict) {
    const scene = createScene({ Pusher });
    failChannel(scene, verdict);
    const onConnectionError = vi.fn<(error: ConnectionError) => void>();
    const onSigninError = vi.fn();
    const received: unknown[] = [];
    const app = mountSignin(
      { ...scene.props, autoSignin: true, onConnectionError, onSigninError },
      <Listener handler={(data) => received.push(data)} />,
    );
    await pass(11_000);
    const expectEvents = async () => {
      scene.server.sendToUser('ada', 'note', 1);
      await pass();
      expect(received).toEqual([1]);
    };
    return { ...scene, app, onConnectionError, onSigninError, expectEvents };
  }

  it.each(failures)('%s, is reported once to `onConnectionError`, and `ready` is false', async (...row) => {
    const [, words, code, verdict] = row;
    const { app, onConnectionError, onSigninError } = await start(verdict);
    expect(app.path().at(-1)).toBe('signed-in');
    await pass(600_000);
    expect(onConnectionError.mock.calls).toEqual([
      [{ code, message: expect.stringMatching(words) as string }],
    ]);
    expect(app.latest()).toMatchObject({ status: 'signed-in', ready: false, error: null });
    expect(onSigninError).not.toHaveBeenCalled();
  });

  it.each(failures)('%s, is asked for again with the next connection', async (...row) => {
    const { app, healWorld, server, expectEvents, onConnectionError } = await start(row[3]);
    healWorld();
    server.connections[0]!.drop();
    await pass(3000);
    expect(app.path().at(-1)).toBe('signed-in ready');
    await expectEvents();
    expect(onConnectionError.mock.calls.map(([{ message }]) => message).join()).toMatch(row[1]);
  });

  it.each(failures)('%s, is asked for again by signin()', async (...row) => {
    const { app, healWorld, expectEvents, online } = await start(row[3]);
    healWorld();
    const promise = app.signin();
    await pass();
    await expect(promise).resolves.toMatchObject({ id: 'ada' });
    expect(app.path().at(-1)).toBe('signed-in ready');
    expect(online()).toEqual(['ada']);
    await expectEvents();
  });

  it('never confirms, is reported again on the next connection', async () => {
    const { app, server, onConnectionError } = await start('drop');
    server.connections[0]!.drop();
    await pass(20_000);
    const told = onConnectionError.mock.calls.filter(([{ message }]) => message.includes('not confirmed'));
    expect(told).toHaveLength(2);
    expect(app.path().at(-1)).toBe('signed-in');
  });

  it('confirms in time, is not reported', async () => {
    const scene = createScene({ Pusher });
    const stop = scene.delay('pusher_internal:subscription_succeeded', 9000);
    const onConnectionError = vi.fn();
    const app = mountSignin({ ...scene.props, autoSignin: true, onConnectionError });
    await pass(10_000);
    stop();
    await pass(60_000);
    expect(app.path().at(-1)).toBe('signed-in ready');
    expect(onConnectionError).not.toHaveBeenCalled();
  });

  it('confirms too late, makes the user ready', async () => {
    const scene = createScene({ Pusher });
    scene.delay('pusher_internal:subscription_succeeded', 15_000);
    const app = mountSignin({ ...scene.props, autoSignin: true });
    await pass(60_000);
    expect(app.path().at(-1)).toBe('signed-in ready');
  });

  it('refuses, is not reported for a later user', async () => {
    const { app, onConnectionError, logIn } = await start('drop');
    logIn('bob');
    app.rerender({ userId: 'bob' });
    await pass(60_000);
    expect(app.latest()).toMatchObject({ user: { id: 'bob' }, ready: true });
    expect(onConnectionError).toHaveBeenCalledTimes(1);
  });
});
