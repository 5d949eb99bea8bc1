import Pusher from 'pusher-js';
import { inMemorySockets } from 'react-pusher-user/testing';
import { createPageServer, type PageServerOptions } from '../playground/createPageServer';
import type { TrafficLog } from '../playground/createTrafficLog';
import { createFilteredLog } from './createFilteredLog';
import { MARKET, type Price, type Report, WEATHER } from './liveHooks';
import type { LiveRules } from './LiveRules';

export type LiveServer = ReturnType<typeof createLiveServer>;

const START_PRICES = [
  { symbol: 'TEA', price: 12.4 },
  { symbol: 'TIN', price: 28.9 },
  { symbol: 'OIL', price: 71.25 },
] as const satisfies readonly Price[];
const SKIES = ['Rain', 'Fog', 'Drizzle', 'Sun'];
const PRICE_INTERVAL = 900;
const OVER_CAPACITY = { code: 4100, message: 'Over capacity' };

/** Creates a Pusher server in this page, and a backend that sends prices and weather reports. */
export function createLiveServer(log: TrafficLog, latency: number, options?: PageServerOptions) {
  const app = { id: 'app-id', key: 'app-key', secret: 'app-secret', subscriptionCount: true };
  const filtered = createFilteredLog(log);
  const page = createPageServer(filtered.log, latency, { ...options, apps: [app] });
  const { server } = page;
  const unloggedSockets = inMemorySockets(filtered.withoutLogging(server), Pusher, { latency });
  let sentPrices = 0;
  let sentReports = 0;
  let timer: ReturnType<typeof setInterval> | undefined;

  /** Sends several prices in one task, so that they arrive between two renders. */
  const sendPrices = (count: number) => {
    for (let n = 0; n < count; n++) {
      const { symbol, price } = START_PRICES[sentPrices % START_PRICES.length] ?? START_PRICES[0];
      const drift = Math.sin(sentPrices * 0.7) * 0.03 + Math.sin(sentPrices * 0.11) * 0.05;
      sentPrices++;
      const data: Price = { symbol, price: Math.round(price * (1 + drift) * 100) / 100 };
      server.trigger(MARKET, 'price', data);
    }
  };

  return {
    ...page,
    sendPrices,

    /** The props of a `<PusherProvider>` whose traffic the log omits. */
    unloggedConnection: { ...page.connection, loadPusher: unloggedSockets.loadPusher },

    /** Sends a price as a localized string instead of a number, which is a common mistake of backends. */
    sendInvalidPrice: () => server.trigger(MARKET, 'price', { symbol: 'TEA', price: '12,40' }),

    sendReport() {
      const sky = SKIES[sentReports % SKIES.length] ?? '';
      const data: Report = { sky, degrees: 9 + sentReports++ };
      server.trigger(WEATHER, 'report', data);
    },

    applyRules({ sendsPrices, hasOutage }: LiveRules) {
      clearInterval(timer);
      if (sendsPrices) timer = setInterval(() => sendPrices(1), PRICE_INTERVAL);
      page.refuse(hasOutage, OVER_CAPACITY);
      if (hasOutage) page.drop();
    },

    /** Closes a connection with code 4003, after which pusher-js does not reconnect. */
    disable(socketId: string) {
      server.connections.find((connection) => connection.socketId === socketId)?.close(4003, 'Disabled');
    },

    close() {
      clearInterval(timer);
      unloggedSockets.restore();
      page.close();
    },
  };
}
