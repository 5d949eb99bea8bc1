import type { PusherClient, SharedSocket, ShareConnectionOptions } from 'react-pusher-user';
import { onTestFinished } from 'vitest';
import { disposeClient } from '../../../src/core/pusher/disposeClient';
import { createSharing } from '../../../src/tabs/createSharing';
import { standbyCode } from '../../../src/tabs/standby/standbyCode';
import { createWorld, type World, type WorldOptions } from '../../support/world';
import { FakeBus } from './FakeBus';
import { FakeLocks } from './FakeLocks';
import { FakeTab } from './FakeTab';

type AuthReply = Awaited<ReturnType<SharedSocket['shareAuth']>>;

export interface ClientOptions {
  /** The user whom the app's endpoint signs in this tab. */
  user?: string;
  /** The provider's `userId`. */
  userId?: string | null;
  watchlist?: string[];
  sharing?: ShareConnectionOptions;
  /** What the app's endpoint replies in this tab; `null` if it refuses. Default: what it should. */
  sign?: (socketId: string, channelName?: string) => unknown;
  /** Options of pusher-js. */
  options?: object;
}

/** A client of pusher-js in a tab, with what it has received. */
export interface TabClient {
  tab: FakeTab;
  client: PusherClient;
  shared: SharedSocket;
  /** Asks the endpoint again, and sends its answer, as `refresh()` does. */
  signInAgain(): void;
  /** Closes the client as the provider does when it unmounts. */
  dispose(): void;
}

/** Creates a browser with tabs that share connections, and a Pusher server. Everything ends with the test. */
export function createBrowser(worldOptions?: WorldOptions) {
  const browser = buildBrowser(createWorld(worldOptions));
  onTestFinished(browser.closeAll);
  return browser;
}

/** Builds a browser on a world. */
export function buildBrowser(world: World) {
  const bus = new FakeBus(1);
  const locks = new FakeLocks();
  const tabs: FakeTab[] = [];
  const clients: TabClient[] = [];
  /** What the app's endpoint was asked to sign: `tab user` or `tab channel`. */
  const requests: string[] = [];

  const openTab = () => {
    const tab = new FakeTab(`tab-${tabs.length + 1}`, bus, locks);
    tabs.push(tab);
    const open = (options: ClientOptions = {}) => {
      const { user = options.userId ?? 'ada', userId, watchlist = [], sharing = {} } = options;
      const { shareSocket } = createSharing({
        environment: tab.environment,
        shareAuth: sharing.shareAuth !== false,
        standbyCode: sharing.standby ? standbyCode : null,
      });
      const shared = shareSocket({
        Pusher: world.memory.Pusher,
        options: { cluster: 'eu', ...options.options },
        userId,
      });
      if (!shared) throw new Error('This tab cannot share a connection.');
      const ask = async (socketId: string, channelName?: string) => {
        requests.push(`${tab.name} ${channelName ?? 'user'}`);
        if (options.sign) return options.sign(socketId, channelName);
        if (channelName !== undefined) return world.authorize(socketId, channelName, user);
        return Promise.resolve(world.server.authenticateUser(socketId, { id: user, watchlist }));
      };
      const handle = (
        { socketId, channelName }: { socketId: string; channelName?: string },
        callback: (error: Error | null, data: never) => void,
      ) => {
        const send = async (id = socketId): Promise<AuthReply> => {
          const data = await ask(id, channelName);
          return data === null ? { ok: false, code: 'denied' } : { ok: true, data };
        };
        void shared.shareAuth({ socketId, channelName }, { send, sendAnew: send }).then((reply) => {
          // The provider handles failures: pusher-js only logs them.
          if (reply.ok) callback(null, reply.data as never);
        });
      };
      const client = new world.memory.Pusher(world.server.app.key, {
        ...shared.options,
        userAuthentication: { endpoint: '', transport: 'ajax', customHandler: handle },
        channelAuthorization: { endpoint: '', transport: 'ajax', customHandler: handle },
      });
      const opened: TabClient = {
        tab,
        client,
        shared,
        signInAgain() {
          handle({ socketId: client.connection.socket_id }, (_, data) =>
            client.send_event('pusher:signin', data),
          );
        },
        dispose() {
          disposeClient(client);
          shared.dispose();
        },
      };
      clients.push(opened);
      return opened;
    };
    return Object.assign(tab, { open });
  };

  return {
    ...world,
    bus,
    locks,
    tabs,
    requests,
    openTab,
    /** A client of another user in another browser. */
    otherBrowser(user: string): PusherClient {
      const handle = (
        { socketId, channelName }: { socketId: string; channelName?: string },
        callback: (error: null, data: never) => void,
      ) => callback(null, world.authorize(socketId, channelName!, user) as never);
      const client = new world.memory.Pusher(world.server.app.key, {
        cluster: 'eu',
        channelAuthorization: { endpoint: '', transport: 'ajax', customHandler: handle },
      });
      return client;
    },
    /** Closes all clients. */
    closeAll() {
      for (const { dispose } of clients) dispose();
    },
    /** Opens a tab with one client. */
    openClient: (options?: ClientOptions) => openTab().open(options),
    /** Opens several tabs at once, with one client each. */
    openClients: (count: number, options?: ClientOptions) =>
      Array.from({ length: count }, () => openTab().open(options)),
  };
}

export type Browser = ReturnType<typeof createBrowser>;
