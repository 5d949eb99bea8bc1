import type PusherJs from 'pusher-js';
import type { Options } from 'pusher-js';
import type { PusherServer } from './PusherServer';
import { InMemorySocket } from './sockets/InMemorySocket';
import { routeSockets } from './sockets/routeSockets';

type PusherConstructor = typeof PusherJs;

export interface InMemorySocketsOptions {
  /** How many milliseconds anything takes from one end to the other. Default: none, not even a timer's turn. */
  latency?: number;
  /**
   * Hosts to answer for as well, for clients that are built from pusher-js itself and not from `memory.Pusher`, as in
   * `['ws-eu.pusher.com']`. Such a client should have `enabledTransports: ['ws', 'wss']`.
   */
  hosts?: readonly string[];
}

export interface InMemorySockets {
  /** pusher-js, real but for its sockets, which end in the server. It needs no network and makes no statistics. */
  readonly Pusher: PusherConstructor;
  /** The same as the provider takes it: `<PusherProvider loadPusher={memory.loadPusher}>`. */
  readonly loadPusher: () => Promise<{ default: PusherConstructor }>;
  /** Every socket that was opened, oldest first, with its `url` and `readyState`. */
  readonly sockets: readonly InMemorySocket[];
  /** Those of them that are open. */
  readonly openSockets: readonly InMemorySocket[];
  /** Disconnects the clients of `memory.Pusher`, so that none tries the network, and gives pusher-js its sockets back. */
  restore(): void;
}

/**
 * Connects real pusher-js clients to a server in memory. Any number of servers can stand side by side.
 *
 * @param server - where the sockets end
 * @param Pusher - the pusher-js of your app, from `import Pusher from 'pusher-js'`
 * @throws RangeError when `latency` is negative or no number.
 *
 * @example
 * ```tsx
 * import Pusher from 'pusher-js';
 *
 * const server = createPusherServer();
 * const memory = inMemorySockets(server, Pusher);
 * afterEach(() => memory.restore());
 *
 * render(<PusherProvider appKey={server.app.key} cluster="eu" loadPusher={memory.loadPusher}>…</PusherProvider>);
 * ```
 */
export function inMemorySockets(
  server: PusherServer,
  Pusher: PusherConstructor,
  { latency, hosts = [] }: InMemorySocketsOptions = {},
): InMemorySockets {
  if (latency !== undefined && !(latency >= 0)) {
    throw new RangeError('inMemorySockets() needs a latency, in milliseconds, of 0 or more.');
  }
  // The path leads here, not the host: so the options of the client under test stay as they were given.
  const pathPrefix = `/in-memory-${Math.random().toString(36).slice(2)}`;
  const sockets: InMemorySocket[] = [];
  const clients: PusherJs[] = [];

  const endRoute = routeSockets(Pusher.Runtime, (url) => {
    const { host = '', path = '', key = '' } = URL_PARTS.exec(url)?.groups ?? {};
    if (!path.startsWith(pathPrefix) && !hosts.includes(host)) return null;
    const socket = new InMemorySocket(url.replace(pathPrefix, ''), server, key, carrier(latency));
    sockets.push(socket);
    return socket;
  });

  class InMemoryPusher extends Pusher {
    constructor(appKey: string, options: Options) {
      super(appKey, leadThrough(pathPrefix, options));
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
    restore() {
      for (const client of clients.splice(0)) client.disconnect();
      endRoute();
    },
  };
}

const URL_PARTS = /^wss?:\/\/(?<host>[^:/?]+)(?::\d+)?(?<path>\/[^?]*?)?\/app\/(?<key>[^/?]+)/;

/** The client's own options, but that it may only use sockets, by this path. */
function leadThrough(pathPrefix: string, options: Options): Options {
  const { enabledTransports = ['ws', 'wss'], wsPath = '' } = options;
  return {
    ...options,
    wsPath: pathPrefix + wsPath,
    enabledTransports: enabledTransports.filter((transport) => transport === 'ws' || transport === 'wss'),
    enableStats: false,
  };
}

/** Without latency, a promise's turn: it keeps the order, takes no time, and no fake timer stops it. */
function carrier(latency: number | undefined): (arrive: () => void) => void {
  return latency === undefined
    ? (arrive) => void Promise.resolve().then(arrive)
    : (arrive) => void setTimeout(arrive, latency);
}
