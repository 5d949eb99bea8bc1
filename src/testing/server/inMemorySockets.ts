import type PusherJs from 'pusher-js';
import type { Options } from 'pusher-js';
import type { PusherServer } from './PusherServer';
import { pusherClassOf } from './pusherClassOf';
import { InMemorySocket } from './sockets/InMemorySocket';
import { routeSockets } from './sockets/routeSockets';

type PusherConstructor = typeof PusherJs;

/** The options of `inMemorySockets`. */
export interface InMemorySocketsOptions {
  /**
   * The number of milliseconds that each message takes from one end to the other. If omitted, messages arrive in a
   * microtask, without a timer.
   */
  latency?: number;
  /**
   * Hosts whose sockets also lead to the server, for example `['ws-eu.pusher.com']`. Use this for clients that are created
   * from pusher-js itself and not from `memory.Pusher`. Give such a client the option `enabledTransports: ['ws', 'wss']`.
   */
  hosts?: readonly string[];
}

/** pusher-js with sockets that lead to a server in memory: what `inMemorySockets` returns. */
export interface InMemorySockets {
  /** A subclass of pusher-js whose sockets lead to the server. It uses no network and sends no statistics. */
  readonly Pusher: PusherConstructor;
  /** The same class, for the provider: `<PusherProvider loadPusher={memory.loadPusher}>`. */
  readonly loadPusher: () => Promise<{ default: PusherConstructor }>;
  /** All sockets that were opened, oldest first, with their `url` and `readyState`. */
  readonly sockets: readonly InMemorySocket[];
  /** The sockets that are open now. */
  readonly openSockets: readonly InMemorySocket[];
  /** The number of messages that were sent by one end of a socket and have not arrived at the other. */
  readonly messagesOnTheWay: number;
  /**
   * Disconnects the clients of `memory.Pusher`, so that none of them uses the network, and lets pusher-js open real sockets
   * again.
   */
  restore(): void;
}

/**
 * Connects real pusher-js clients to a server in memory. You can use several servers at the same time.
 *
 * @param server - the server that the sockets lead to
 * @param Pusher - the pusher-js of your app, from `import Pusher from 'pusher-js'`
 * @param options - how long messages take, and which other hosts lead to the server
 * @throws RangeError if `latency` is negative or not a number.
 *
 * @example
 * ```tsx
 * import Pusher from 'pusher-js';
 *
 * const server = createPusherServer();
 * const memory = inMemorySockets(server, Pusher);
 * afterEach(() => {
 *   cleanup(); // Testing Library's: the app must not show that the connection ends.
 *   memory.restore();
 * });
 *
 * render(<PusherProvider appKey={server.app.key} cluster="eu" loadPusher={memory.loadPusher}>…</PusherProvider>);
 * ```
 */
export function inMemorySockets(
  server: PusherServer,
  Pusher: PusherConstructor,
  { latency, hosts = [] }: InMemorySocketsOptions = {},
): InMemorySockets {
  const BasePusher = pusherClassOf(Pusher);
  // The path identifies the sockets, and not the host, so that the options of the client under test stay the same.
  const pathPrefix = `/in-memory-${Math.random().toString(36).slice(2)}`;
  const sockets: InMemorySocket[] = [];
  const clients: PusherJs[] = [];
  const carrier = createCarrier(latency);

  const endRoute = routeSockets(BasePusher.Runtime, (url) => {
    const { host = '', path = '', key = '' } = URL_PARTS.exec(url)?.groups ?? {};
    if (!path.startsWith(pathPrefix) && !hosts.includes(host)) return null;
    const socket = new InMemorySocket(url.replace(pathPrefix, ''), server, key, carrier.carry);
    sockets.push(socket);
    return socket;
  });

  class InMemoryPusher extends BasePusher {
    constructor(appKey: string, options: Options) {
      super(appKey, withPathPrefix(pathPrefix, options));
      clients.push(this);
    }
  }

  return {
    Pusher: InMemoryPusher,
    loadPusher: () => Promise.resolve({ default: InMemoryPusher }),
    sockets,
    get openSockets() {
      return sockets.filter((socket) => socket.readyState === 1);
    },
    get messagesOnTheWay() {
      return carrier.count;
    },
    restore() {
      for (const client of clients.splice(0)) client.disconnect();
      endRoute();
    },
  };
}

/** The parts of a URL that pusher-js opens a socket with: `ws(s)://host(:port)(/path)/app/key(?query)`. */
const URL_PARTS = /^wss?:\/\/(?<host>[^:/?]+)(?::\d+)?(?<path>\/[^?]*?)?\/app\/(?<key>[^/?]+)/;

/** The client's own options, with the path prefix, and without transports other than sockets. */
function withPathPrefix(pathPrefix: string, options: Options): Options {
  const { enabledTransports = ['ws', 'wss'], wsPath = '' } = options;
  return {
    ...options,
    wsPath: pathPrefix + wsPath,
    enabledTransports: enabledTransports.filter((transport) => transport === 'ws' || transport === 'wss'),
    enableStats: false,
  };
}

/** Carries messages, and counts those on the way. */
function createCarrier(latency: number | undefined) {
  if (latency !== undefined && !(latency >= 0)) {
    throw new RangeError(
      `inMemorySockets() got the latency ${latency}: pass a number of milliseconds of 0 or more, or omit it.`,
    );
  }
  let count = 0;
  return {
    get count() {
      return count;
    },
    carry(deliver: () => void): void {
      count += 1;
      const arrive = () => {
        count -= 1;
        deliver();
      };
      // Without latency, a microtask: it keeps the order of messages, and fake timers do not stop it.
      if (latency === undefined) void Promise.resolve().then(arrive);
      else setTimeout(arrive, latency);
    },
  };
}
