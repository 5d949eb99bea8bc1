import {
  type ChannelError,
  useChannel,
  useClientEvent,
  useConnection,
  useLostConnection,
} from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { createWorld, hang } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

const HOUR = 3_600_000;
const changes: [change: string, milliseconds: number][] = [
  ['forward by an hour', HOUR],
  ['back by an hour', -HOUR],
  ['back to 1970', -Date.now()],
];
const setClock = (milliseconds: number) => vi.setSystemTime(Date.now() + milliseconds);

onEachVersion('a clock that is set', (Pusher) => {
  describe.each(changes)('%s', (_, change) => {
    /** Mounts an app that sends client events. Returns what becomes of each. */
    async function startSending(throttle: boolean) {
      const world = createWorld({ Pusher });
      const app = mountHook(world.props, () => useClientEvent('private-orders', 'client-look', { throttle }));
      await pass();
      const outcomes: string[] = [];
      const send = (count: number) => {
        for (let n = 0; n < count; n++)
          app
            .latest()(n)
            .then(
              () => outcomes.push('sent'),
              (error: unknown) => outcomes.push((error as ChannelError).code),
            );
      };
      return { ...world, send, outcomes };
    }

    it('does not lengthen the limit of client events', async () => {
      const { send, outcomes } = await startSending(false);
      send(10);
      await pass(500);
      setClock(change);
      await pass(600);
      send(10);
      await pass();
      expect(outcomes).toEqual(Array(20).fill('sent'));
    });

    it('does not end the limit of client events early', async () => {
      const { send, outcomes } = await startSending(false);
      send(10);
      setClock(change);
      send(1);
      await pass();
      expect(outcomes.slice(10)).toEqual(['rate-limited']);
    });

    it('does not stop client events that wait for their turn', async () => {
      const { send, outcomes, sent } = await startSending(true);
      send(25);
      await pass(500);
      setClock(change);
      await pass(2500);
      expect(outcomes).toEqual(Array(25).fill('sent'));
      expect(sent().filter((event) => event === 'client-look')).toHaveLength(25);
    });

    it('does not stop a retry, of a sign-in or a channel', async () => {
      const world = createWorld({ Pusher });
      world.answerWith(() => new Response('', { status: 503, headers: { 'Retry-After': '5' } }));
      const channel = mountHook(world.props, () => useChannel('private-orders'));
      const app = mountSignin({ ...world.props, autoSignin: true });
      await pass(1000);
      setClock(change);
      world.answerWith(null);
      await pass(4700);
      expect(app.latest().ready).toBe(true);
      expect(channel.latest().status).toBe('subscribed');
    });

    it('does not change the time limit of a request', async () => {
      const world = createWorld({ Pusher });
      world.answerWith(hang);
      const app = mountSignin({ ...world.props, autoSignin: true, userAuthentication: { retry: false } });
      await pass(1000);
      setClock(change);
      await pass(8900);
      expect(app.path().at(-1)).toBe('pending authenticating 1');
      await pass(200);
      expect(app.path().at(-1)).toBe('error auth-timeout');
    });

    it('does not change when a lost connection is reported', async () => {
      const world = createWorld({ Pusher });
      const received: string[] = [];
      mountHook(world.props, () => useLostConnection((event) => received.push(event)));
      await pass();
      world.server.intercept(({ event }) => (event === 'pusher:connection_established' ? 'drop' : undefined));
      world.server.connections[0]!.drop();
      await pass(1000);
      setClock(change);
      await pass(3900);
      expect(received).toEqual([]);
      await pass(200);
      expect(received).toEqual(['lost']);
    });

    it('does not hold requests back after connections that did not last', async () => {
      const world = createWorld({ Pusher });
      const app = mountHook({ ...world.props, autoSignin: true }, () => [
        useConnection(),
        useChannel('private-orders'),
      ]);
      const stop = world.server.intercept(({ event }) => {
        if (event === 'pusher:signin') world.server.connections.at(-1)?.close(4200);
        return undefined;
      });
      await pass(20_000);
      stop();
      setClock(change);
      await pass(60_000);
      expect(world.online()).toEqual(['ada']);
      expect(app.latest()[1]).toMatchObject({ status: 'subscribed' });
    });
  });
});
