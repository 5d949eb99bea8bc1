import { createConnections } from './createConnections';
import { createInterceptors } from './createInterceptors';
import { createLog } from './createLog';
import { createServerApi } from './createServerApi';
import type { PusherApp } from './PusherApp';
import type { PusherServer, PusherServerOptions } from './PusherServer';
import { answersOf } from './protocol/dialects/answersOf';
import { sharedSecret } from './protocol/sharedSecret';

const DEFAULT_APP: PusherApp = { id: 'app-id', key: 'app-key', secret: 'app-secret' };

/**
 * Starts a Pusher Channels server in memory, for tests and playgrounds: protocol 7, users and their watchlists, public,
 * private, presence, encrypted and cache channels, client events, subscription counts. It runs in any JavaScript runtime
 * and is done by the time it returns, timers of your own interceptors aside, so that fake timers rule it. It answers
 * pings but sends none. `inMemorySockets` connects pusher-js to it; `react-pusher-user/testing/node` puts it on a port.
 * With `dialect` it answers as soketi, Sockudo or Laravel Reverb do, where they differ from Pusher's own service: in
 * sign-ins, watchlists and caches, in their errors, in what ends a connection.
 *
 * @throws Error when `apps` is empty, or two apps share an id or a key.
 * @throws RangeError when `activityTimeout` is not a positive number, there is no such `dialect`, or an app's
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
    throw new RangeError('createPusherServer() needs an activityTimeout, in seconds, that is above 0.');
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

function checkApps(apps: readonly PusherApp[]): PusherApp {
  const [first] = apps;
  if (!first)
    throw new Error('createPusherServer() needs at least one app; leave `apps` out for a default one.');
  for (const field of ['id', 'key'] as const) {
    if (new Set(apps.map((app) => app[field])).size < apps.length) {
      throw new Error(`createPusherServer() got two apps with the same ${field}; give each its own.`);
    }
  }
  for (const { encryptionMasterKeyBase64: masterKey } of apps) {
    if (masterKey !== undefined) sharedSecret('', masterKey);
  }
  return first;
}
