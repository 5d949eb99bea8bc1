import Pusher from 'pusher-js';
import { inMemorySockets } from 'react-pusher-user/testing';
import { createPageServer } from '../playground/createPageServer';
import type { WireLog } from '../playground/createWireLog';
import { createAudience } from './createAudience';
import type { LiveRules } from './LiveRules';
import { MARKET, type Price, type Report, WEATHER } from './liveHooks';

export type LiveServer = ReturnType<typeof createLiveServer>;

const OPENING = [
  { symbol: 'TEA', price: 12.4 },
  { symbol: 'TIN', price: 28.9 },
  { symbol: 'OIL', price: 71.25 },
] as const satisfies readonly Price[];
const SKIES = ['Rain', 'Fog', 'Drizzle', 'Sun'];
const OVER_CAPACITY = { code: 4100, message: 'Over capacity' };

/** A Pusher server and a backend that has prices and the weather to tell. */
export function createLiveServer(log: WireLog, latency: number) {
  const app = { id: 'app-id', key: 'app-key', secret: 'app-secret', subscriptionCount: true };
  const audience = createAudience(log);
  const page = createPageServer(audience.log, latency, { apps: [app] });
  const { server } = page;
  const memory = inMemorySockets(audience.entranceTo(server), Pusher, { latency });
  let quoted = 0;
  let reported = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  /** Tells the next prices, one after the other, in one tick. */
  const quote = (count: number) => {
    for (let n = 0; n < count; n++) {
      const { symbol, price } = OPENING[quoted % OPENING.length] ?? OPENING[0];
      const drift = Math.sin(quoted * 0.7) * 0.03 + Math.sin(quoted * 0.11) * 0.05;
      quoted++;
      const data: Price = { symbol, price: Math.round(price * (1 + drift) * 100) / 100 };
      server.trigger(MARKET, 'price', data);
    }
  };

  return {
    ...page,
    quote,
    /** What the provider of another viewer needs to connect here. */
    audience: { ...page.connection, loadPusher: memory.loadPusher },

    /** A mistake that backends make: a number as a text, with a comma. */
    quoteBadly: () => server.trigger(MARKET, 'price', { symbol: 'TEA', price: '12,40' }),

    report() {
      const sky = SKIES[reported % SKIES.length] ?? '';
      const data: Report = { sky, degrees: 9 + reported++ };
      server.trigger(WEATHER, 'report', data);
    },

    /** Behaves by these rules from now on. */
    follow({ isTicking, isOut }: LiveRules) {
      clearInterval(timer);
      if (isTicking) timer = setInterval(() => quote(1), 900);
      page.refuse(isOut, OVER_CAPACITY);
      if (isOut) page.drop();
    },

    /** Ends a connection for good (4003): pusher-js does not come back by itself. */
    end(socketId: string) {
      server.connections.find((connection) => connection.socketId === socketId)?.close(4003, 'Disabled');
    },

    close() {
      clearInterval(timer);
      memory.restore();
      page.close();
    },
  };
}
