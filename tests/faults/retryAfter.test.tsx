import { type PusherProviderProps, useChannel } from 'react-pusher-user';
import { beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import { createWorld } from '../support/world';
import { onEachVersion } from './support/onEachVersion';

/** The longest jitter of the first retry. */
const JITTER = 500;

const inSeconds = (seconds: number) => new Date(Date.now() + seconds * 1000).toUTCString();
const noDelay: [name: string, value: () => string][] = [
  ['0', () => '0'],
  ['-0', () => '-0'],
  ['a negative number', () => '-30'],
  ['a date in the past', () => inSeconds(-3600)],
  ['the date of now', () => inSeconds(0)],
  ['a date before 1970', () => 'Thu, 01 Jan 1900 00:00:00 GMT'],
  ['neither a number nor a date', () => 'soon'],
  ['nothing', () => ''],
  ['NaN', () => 'NaN'],
];

onEachVersion('`Retry-After`', (Pusher) => {
  const start = (value: string) => {
    const world = createWorld({ Pusher });
    world.answerWith(() => new Response('', { status: 503, headers: { 'Retry-After': value } }));
    return world;
  };

  describe.each(noDelay)('of %s asks for no negative delay', (_, value) => {
    beforeEach(() => {
      // The longest jitter: no retry comes before the endpoint answers well.
      const random = vi.spyOn(Math, 'random').mockReturnValue(0.999);
      onTestFinished(() => {
        random.mockRestore();
      });
    });

    it('of a sign-in', async () => {
      const world = start(value());
      const setTimeout = vi.spyOn(globalThis, 'setTimeout');
      const app = mountSignin({ ...world.props, autoSignin: true });
      await pass();
      const { error } = app.latest();
      expect(error).toMatchObject({ status: 503 });
      expect(error!.retryAfter ?? 0).toBe(0);
      world.answerWith(null);
      await pass(JITTER);
      expect(app.latest().ready).toBe(true);
      const delays = setTimeout.mock.calls.map(([, delay = 0]) => delay);
      setTimeout.mockRestore();
      expect(Math.min(...delays)).toBeGreaterThanOrEqual(0);
    });

    it('of a channel', async () => {
      const world = start(value());
      const app = mountHook(world.props, () => useChannel('private-orders'));
      await pass();
      const { error } = app.latest();
      expect(error).toMatchObject({ status: 503 });
      expect(error!.retryAfter ?? 0).toBe(0);
      world.answerWith(null);
      await pass(JITTER);
      expect(app.latest().status).toBe('subscribed');
    });
  });

  it.each(['1', '20'])(
    'of %s s spreads the retries of many channels, and none comes earlier',
    async (value) => {
      const world = start(value);
      const names = Array.from({ length: 20 }, (_, n) => `private-order-${n}`);
      const Channel = ({ name }: { name: string }) => void useChannel(name);
      mountHook(
        world.props,
        () => null,
        names.map((name) => <Channel key={name} name={name} />),
      );
      await pass();
      expect(world.requests).toHaveLength(20);
      const begin = world.requests[0]!.time;
      await pass(Number(value) * 1000 + JITTER);
      const delays = world.requests.slice(20).map(({ time }) => time - begin);
      expect(delays).toHaveLength(20);
      expect(Math.min(...delays)).toBeGreaterThanOrEqual(Number(value) * 1000);
      expect(new Set(delays).size).toBeGreaterThan(10);
    },
  );

  it('brings the sign-ins of many apps back at many times', async () => {
    const world = start('5');
    const props: PusherProviderProps = { ...world.props, autoSignin: true };
    for (let n = 0; n < 20; n++) mountSignin(props);
    await pass();
    expect(world.requests).toHaveLength(20);
    const begin = world.requests[0]!.time;
    world.answerWith(null);
    await pass(5000 + JITTER);
    const delays = world.requests.slice(20).map(({ time }) => time - begin);
    expect(delays).toHaveLength(20);
    expect(Math.min(...delays)).toBeGreaterThanOrEqual(5000);
    expect(new Set(delays).size).toBeGreaterThan(10);
  });
});
