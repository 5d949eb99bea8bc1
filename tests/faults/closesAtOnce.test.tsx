import { useChannel } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { mountHook } from '../support/mountHook';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { hang } from '../support/world';
import { createScene, type Scene } from './support/createScene';
import { onEachVersion } from './support/onEachVersion';

const LATENCY = 100;

/** When the server closes a connection: during the auth request, at a request to itself, or after its success. */
const signinMoments: [moment: string, event: string][] = [
  ['during the auth request', 'pusher:connection_established'],
  ['at the sign-in', 'pusher:signin'],
  ['after the success', 'pusher:signin_success'],
];
const channelMoments: [moment: string, event: string][] = [
  ['during the auth request', 'pusher:connection_established'],
  ['at the subscription', 'pusher:subscribe'],
  ['after the success', 'pusher_internal:subscription_succeeded'],
];

onEachVersion('a server that closes each connection at once', (Pusher) => {
  /** Closes each connection right after this frame. */
  function closeAfter({ intercept, server, answerWith }: Scene, name: string, code: number) {
    if (name === 'pusher:connection_established') answerWith(hang);
    intercept(({ event }) => {
      const isHandshake = event === 'pusher:connection_established';
      if (event === name)
        setTimeout(() => server.connections.at(-1)?.close(code), isHandshake ? LATENCY + 1 : 0);
      // Without any latency, pusher-js would connect a thousand times a second.
      return isHandshake ? { delay: LATENCY } : undefined;
    });
  }

  describe.each([4200, 4299])('with code %d', (code) => {
    it.each(signinMoments)(
      '%s, causes few auth requests, and the sign-in succeeds later',
      async (_, event) => {
        const scene = createScene({ Pusher });
        closeAfter(scene, event, code);
        const app = mountSignin({ ...scene.props, autoSignin: true });
        await pass(30_000);
        expect(scene.requests.length).toBeLessThanOrEqual(30);
        expect(app.latest().status).not.toBe('error');
        scene.healWorld();
        await pass(60_000);
        expect(app.path().at(-1)).toBe('signed-in ready');
        expect(scene.online()).toEqual(['ada']);
      },
    );

    it.each(channelMoments)(
      '%s, causes few requests for a channel, which is subscribed later',
      async (_, event) => {
        const scene = createScene({ Pusher });
        closeAfter(scene, event, code);
        const app = mountHook(scene.props, () => useChannel('private-orders'));
        await pass(30_000);
        expect(scene.requests.length).toBeLessThanOrEqual(30);
        scene.healWorld();
        await pass(60_000);
        expect(app.latest()).toMatchObject({ status: 'subscribed', error: null });
      },
    );
  });

  it('causes few requests for a sign-in and channels together', async () => {
    const scene = createScene({ Pusher });
    closeAfter(scene, 'pusher:subscribe', 4200);
    mountHook({ ...scene.props, autoSignin: true }, () => [useChannel('private-a'), useChannel('private-b')]);
    await pass(30_000);
    expect(scene.requests.length).toBeLessThanOrEqual(30);
  });

  it('causes few requests in any 30 s, however long it goes on', async () => {
    const scene = createScene({ Pusher });
    closeAfter(scene, 'pusher:signin', 4200);
    mountSignin({ ...scene.props, autoSignin: true });
    await pass(600_000);
    const times = scene.requests.map(({ time }) => time);
    const counts = times.map(
      (begin) => times.filter((time) => time >= begin && time < begin + 30_000).length,
    );
    expect(Math.max(...counts)).toBeLessThanOrEqual(20);
    expect(Math.max(...counts.slice(20))).toBeLessThan(5);
  });

  it('does not hold requests back on a connection that replaces one that lasted', async () => {
    const scene = createScene({ Pusher });
    const app = mountSignin({ ...scene.props, autoSignin: true });
    for (let turn = 1; turn <= 20; turn++) {
      await pass(10_000);
      expect(app.latest().ready).toBe(true);
      scene.server.connections[0]!.close(4200);
      await pass();
      expect(scene.requests).toHaveLength(1 + turn);
      expect(app.latest().ready).toBe(true);
    }
  });

  it('does not hold requests back any more once a connection has lasted', async () => {
    const scene = createScene({ Pusher });
    closeAfter(scene, 'pusher:signin', 4200);
    const app = mountSignin({ ...scene.props, autoSignin: true });
    await pass(30_000);
    scene.healWorld();
    await pass(90_000);
    expect(app.latest().ready).toBe(true);
    const { length } = scene.requests;
    scene.server.connections[0]!.drop();
    await pass(1100);
    expect(scene.requests).toHaveLength(length + 1);
    expect(app.latest().ready).toBe(true);
  });
});
