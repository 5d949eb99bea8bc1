import type { Gap } from 'react-pusher-user/gap';
import type { Intercepted, Verdict } from 'react-pusher-user/testing';
import { expect, vi } from 'vitest';
import { createRandom } from '../model/createRandom';
import { pass, turn } from '../model/time';
import { countLeftovers } from '../support/leftovers';
import { withoutAct } from '../support/time';
import { createWorld } from '../support/world';
import { createGapApp } from './createGapApp';

const CHANNELS = ['cache-prices', 'news', 'presence-room', 'private-orders'];
const USER_CHANNEL = '#server-to-user-ada';

interface SentEvent {
  number: number;
  channel: string;
  time: number;
}

/**
 * Starts an app, and a server that sends a numbered event on each channel and to the user every second. Needs fake timers.
 */
export async function startGapWalk() {
  withoutAct();
  const world = createWorld();
  const { server } = world;
  const random = createRandom();
  const gaps: Gap[] = [];
  let sent: SentEvent[] = [];
  const received = new Set<number>();
  let count = 0;
  /** What the network does with each frame. */
  let network: (frame: Intercepted) => Verdict = () => undefined;
  server.intercept((frame) => network(frame));
  const app = createGapApp(
    { ...world.props, autoSignin: true },
    {
      channels: CHANNELS,
      onGap: (gap) => gaps.push(gap),
      onEvent: (channel, data) => {
        const { number } = data as { number: number };
        expect(received.has(number), `event ${number} of ${channel ?? 'the user'} arrives once`).toBe(false);
        received.add(number);
      },
    },
  );

  const sendEvents = () => {
    const time = Date.now();
    for (const channel of [...CHANNELS, USER_CHANNEL]) {
      const event = { number: count++, channel, time };
      sent.push(event);
      if (channel === USER_CHANNEL) server.sendToUser('ada', 'note', { number: event.number });
      else server.trigger(channel, 'note', { number: event.number });
    }
  };
  const isSettled = () =>
    app.connection.state === 'connected' &&
    (app.signin.ready || app.signin.status === 'error') &&
    CHANNELS.every((name) => ['subscribed', 'error'].includes(app.channel(name).status));

  const walk = {
    world,
    app,
    /** A whole number from `least` to `most`. */
    pick: (least: number, most: number) => least + Math.floor(random() * (most - least + 1)),
    get connection() {
      return server.connections[0]!;
    },
    setNetwork(next: (frame: Intercepted) => Verdict) {
      network = next;
    },
    /** The app runs for this many seconds, and the server sends. */
    async live(seconds: number) {
      for (let second = 0; second < seconds; second++) {
        sendEvents();
        await pass(1000);
      }
    },
    /** The clock goes on and the server sends, but no code of the page runs. */
    async standStill(seconds: number) {
      for (let second = 0; second < seconds; second += 20) {
        vi.setSystemTime(Date.now() + 20_000);
        sendEvents();
        await turn();
      }
    },
    async settle() {
      // The client notices what has happened to the connection.
      await walk.live(1);
      for (let second = 0; !isSettled(); second++) {
        if (second > 300) throw new Error('The app has not recovered within 5 minutes.');
        await walk.live(1);
      }
      // A channel that fails is noticed within a second.
      await walk.live(2);
    },
    /** Checks and forgets what has happened since the last call. `earliest`: no gap may begin before. */
    expectGaps(expected: Pick<Gap, 'reason' | 'channels'>[], earliest: number) {
      expect(gaps.map(({ reason, channels }) => ({ reason, channels }))).toEqual(expected);
      for (const channel of ALL) {
        const told = gaps.filter(({ channels }) => channels.includes(channel));
        const lost = sent.filter((event) => event.channel === channel && !received.has(event.number));
        for (const { number, time } of lost)
          if (!told.some(({ from, to }) => from <= time && time <= to))
            throw new Error(`No gap tells of event ${number} on ${channel}.`);
        for (const [index, { from, to, duration }] of told.entries()) {
          expect(from).toBeGreaterThanOrEqual(told[index - 1]?.to ?? earliest);
          expect(to).toBeLessThanOrEqual(Date.now());
          expect(duration).toBe(to - from);
        }
      }
      const lost = sent.filter(({ number }) => !received.has(number)).length;
      gaps.length = 0;
      sent = [];
      received.clear();
      world.traffic.length = world.requests.length = 0;
      return lost;
    },
    async end() {
      app.unmount();
      await pass(10);
      return countLeftovers(world);
    },
  };
  await pass(100);
  await walk.settle();
  return walk;
}

export type GapWalk = Awaited<ReturnType<typeof startGapWalk>>;
export const ALL = [USER_CHANNEL, ...CHANNELS];
