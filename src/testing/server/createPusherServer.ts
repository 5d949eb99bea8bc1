import { createConnections } from './createConnections';
import { createInterceptors } from './createInterceptors';
import { createLog } from './createLog';
import { createServerApi } from './createServerApi';
import type { PusherApp } from './PusherApp';
import type { PusherServer } from './PusherServer';
import type { PusherServerOptions } from './PusherServerOptions';
import { answersOf } from './protocol/dialects/answersOf';
import { sharedSecret } from './protocol/sharedSecret';

const DEFAULT_APP: PusherApp = { id: 'app-id', key: 'app-key', secret: 'app-secret' };

/**
 * Creates a Pusher Channels server in memory, for tests and playgrounds. It implements version 7 of the protocol: users and
 * their watchlists, public, private, presence, encrypted and cache channels, client events, subscription counts. It answers
 * pings but sends none.
 *
 * The server runs in any JavaScript runtime. Its functions are synchronous and start no timers, except for the delays of
 * your own interceptors, so it works with fake timers. `inMemorySockets` connects pusher-js to the server.
 * `react-pusher-user/testing/node` lets it listen on a port.
 *
 * With `dialect`, the server imitates soketi, Sockudo or Laravel Reverb where they differ from Pusher's own service.
 *
 * @throws Error if `apps` is empty, or if two apps have the same id or key.
 * @throws RangeError if `activityTimeout` is not a positive number, if the `dialect` is unknown, or if an app's
 * `encryptionMasterKeyBase64` is not 32 bytes in base64.
 *
 * @example
 * ```ts
 * import Pusher from 'pusher-js';
 * import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
 *
 * const server = createPusherServer();
 * const memory = inMemorySockets(server, Pusher);
 * const client = new memory.Pusher(server.app.key, { cluster: 'eu' });
 *
 * const news = client.subscribe('news');
 * news.bind('headline', console.log);
 * news.bind('pusher:subscription_succeeded', () => server.trigger('news', 'headline', { text: 'Pigs fly' }));
 * ```
 */
export function createPusherServer(options: PusherServerOptions = {}): PusherServer {
  const { apps = [DEFAULT_APP], activityTimeout = 120, dialect = 'pusher' } = options;
  const app = checkApps(apps);
  if (!(activityTimeout > 0)) {
    throw new RangeError(
      `createPusherServer() got the activityTimeout ${activityTimeout}: pass a number of seconds above 0.`,
    );
  }
  const [interceptors, log, answers] = [createInterceptors(), createLog(), answersOf(dialect)];
  const connections = createConnections({ apps, activityTimeout, answers, interceptors, log });
  let closed = false;

  return {
    dialect,
    apps,
    app,
    get connections() {
      return connections.list();
    },
    get closed() {
      return closed;
    },
    accept: connections.accept,
    refuseConnections: connections.refuse,
    ...createServerApi({ apps, app, answers, connections }),
    intercept: interceptors.add,
    subscribe: log.subscribe,
    close() {
      closed = true;
      connections.close();
      interceptors.clear();
      log.clear();
    },
  };
}

/** @returns the first app. */
function checkApps(apps: readonly PusherApp[]): PusherApp {
  const [first] = apps;
  if (!first) {
    throw new Error('createPusherServer() needs at least one app: omit `apps` to use a default app.');
  }
  for (const field of ['id', 'key'] as const) {
    if (new Set(apps.map((app) => app[field])).size < apps.length) {
      throw new Error(`createPusherServer() got two apps with the same ${field}: give each app its own.`);
    }
  }
  for (const { encryptionMasterKeyBase64: masterKey } of apps) {
    // Throws for a wrong key now, and not when the first encrypted channel is authorized.
    if (masterKey !== undefined) sharedSecret('', masterKey);
  }
  return first;
}
