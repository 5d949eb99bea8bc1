import type PusherJs from 'pusher-js';
import { expect } from 'vitest';
import { pass } from '../support/time';
import type { Fault, Stage } from './support/Fault';
import { inEachPhase, settles } from './support/inEachPhase';
import { endClients, ownClient } from './support/ownClient';
import { runFaults } from './support/runFaults';

/** A provider with a client of the app's own. At the end, the app ends it, and the provider builds one by itself. */
const own = (strike: (stage: Stage, client: PusherJs) => unknown) =>
  ({
    props: (scene) => ({ client: ownClient(scene), appKey: undefined, userAuthentication: {} }),
    strike: async (stage) => {
      await strike(stage, stage.client());
    },
    heal: endClients,
  }) satisfies Partial<Fault>;

const isOne: Fault['check'] = ({ memory }) => expect(memory.openSockets).toHaveLength(1);

runFaults("the app's own client", [
  ...inEachPhase('is swapped for another', (path) => ({
    ...own(({ app, ...scene }) => app.rerender({ client: ownClient(scene) })),
    shows: settles(path),
  })),
  ...inEachPhase("is swapped for the provider's", (path) => ({
    ...own(({ app, props }) => app.rerender({ ...props, client: undefined })),
    shows: settles(path),
    heal: ({ app, ...scene }) => {
      // What is left then is the app's.
      app.rerender({ enabled: false });
      endClients(scene);
      app.rerender({ enabled: true });
    },
  })),
  ...inEachPhase('is disconnected behind our back', (path) => ({
    ...own((_, client) => client.disconnect()),
    shows: path.startsWith('error') ? path : 'idle',
  })),
  ...inEachPhase('is disconnected behind our back, and signin() is called,', () => ({
    ...own(async ({ app }, client) => {
      client.disconnect();
      await pass();
      void app.signin();
    }),
    shows: 'signed-in ready',
    check: isOne,
  })),
  ...inEachPhase('is told by others to disconnect(), connect() and signin()', () => ({
    ...own((_, client) => {
      client.disconnect();
      client.connect();
      client.signin();
    }),
    shows: 'signed-in ready',
    check: isOne,
  })),
  ...inEachPhase('loses its channels', (path) => ({
    ...own(({ server }, client) => {
      for (const channel of client.allChannels()) client.unsubscribe(channel.name);
      server.connections[0]!.drop();
    }),
    shows: settles(path),
    check: isOne,
  })),
  ...inEachPhase('gets another config', (path) => ({
    ...own(({ server }, client) => {
      const { userAuthenticator: _, ...config } = client.config;
      client.config = {
        ...config,
        userAuthenticator: (_request, callback) => callback(new Error('other'), null),
      };
      server.connections[0]!.drop();
    }),
    shows: settles(path),
    check: isOne,
  })),
  {
    fault: 'is told by others to signin() again and again',
    ...own(async (_, client) => {
      for (let turn = 0; turn < 3; turn++) {
        client.signin();
        await pass();
      }
    }),
    shows: 'signed-in ready',
    check: ({ requests }) => expect(requests).toHaveLength(1),
  },
  {
    fault: 'has listeners of others, which get each event as ours do',
    ...own(async ({ server, heard }, client) => {
      const got: unknown[] = [];
      client.user.bind('note', (data: unknown) => got.push(data));
      server.sendToUser('ada', 'note', 1);
      await pass();
      expect([got, heard]).toEqual([[1], [1]]);
    }),
    shows: 'signed-in ready',
  },
  {
    fault: 'loses all listeners on its user',
    ...own(async ({ server, heard }, client) => {
      client.user.unbind_all();
      client.unbind_all();
      server.sendToUser('ada', 'note', 1);
      await pass();
      expect(heard).toEqual([1]);
    }),
    shows: 'signed-in ready',
  },
]);
