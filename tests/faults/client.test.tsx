import type PusherJs from 'pusher-js';
import { expect } from 'vitest';
import { pass } from '../support/time';
import type { Fault, Stage } from './support/Fault';
import { inEachPhase, settles } from './support/inEachPhase';
import { endClients, ownClient } from './support/ownClient';
import { runFaults } from './support/runFaults';

/** Gives the provider the app's own client. Healing ends that client, and the provider builds its own. */
const onOwnClient = (strike: (stage: Stage, client: PusherJs) => unknown) =>
  ({
    props: (scene) => ({ client: ownClient(scene), appKey: undefined, userAuthentication: {} }),
    strike: async (stage) => {
      await strike(stage, stage.client());
    },
    heal: endClients,
  }) satisfies Partial<Fault>;

const hasOneSocket: Fault['check'] = ({ memory }) => expect(memory.openSockets).toHaveLength(1);

runFaults("the app's own client", [
  ...inEachPhase('is replaced by another client', (path) => ({
    ...onOwnClient(({ app, ...scene }) => app.rerender({ client: ownClient(scene) })),
    shows: settles(path),
  })),
  ...inEachPhase("is replaced by the provider's client", (path) => ({
    ...onOwnClient(({ app, props }) => app.rerender({ ...props, client: undefined })),
    shows: settles(path),
    heal: ({ app, ...scene }) => {
      // The provider ends its client; the remaining clients are the app's.
      app.rerender({ enabled: false });
      endClients(scene);
      app.rerender({ enabled: true });
    },
  })),
  ...inEachPhase('is disconnected by the app', (path) => ({
    ...onOwnClient((_, client) => client.disconnect()),
    shows: path.startsWith('error') ? path : 'idle',
  })),
  ...inEachPhase('is disconnected by the app, and signin() is called,', () => ({
    ...onOwnClient(async ({ app }, client) => {
      client.disconnect();
      await pass();
      void app.signin();
    }),
    shows: 'signed-in ready',
    check: hasOneSocket,
  })),
  ...inEachPhase('gets disconnect(), connect() and signin() from the app', () => ({
    ...onOwnClient((_, client) => {
      client.disconnect();
      client.connect();
      client.signin();
    }),
    shows: 'signed-in ready',
    check: hasOneSocket,
  })),
  ...inEachPhase('loses its channels and its connection', (path) => ({
    ...onOwnClient(({ server }, client) => {
      for (const channel of client.allChannels()) client.unsubscribe(channel.name);
      server.connections[0]!.drop();
    }),
    shows: settles(path),
    check: hasOneSocket,
  })),
  ...inEachPhase('gets another config and loses its connection', (path) => ({
    ...onOwnClient(({ server }, client) => {
      const { userAuthenticator: _, ...config } = client.config;
      client.config = {
        ...config,
        userAuthenticator: (_request, callback) => callback(new Error('other'), null),
      };
      server.connections[0]!.drop();
    }),
    shows: settles(path),
    check: hasOneSocket,
  })),
  {
    fault: 'gets signin() from the app three times',
    ...onOwnClient(async (_, client) => {
      for (let turn = 0; turn < 3; turn++) {
        client.signin();
        await pass();
      }
    }),
    shows: 'signed-in ready',
    check: ({ requests }) => expect(requests).toHaveLength(1),
  },
  {
    fault: "has a listener of the app, which gets each event, as the hook's handler does",
    ...onOwnClient(async ({ server, received }, client) => {
      const got: unknown[] = [];
      client.user.bind('note', (data: unknown) => got.push(data));
      server.sendToUser('ada', 'note', 1);
      await pass();
      expect([got, received]).toEqual([[1], [1]]);
    }),
    shows: 'signed-in ready',
  },
  {
    fault: 'loses all listeners of its user',
    ...onOwnClient(async ({ server, received }, client) => {
      client.user.unbind_all();
      client.unbind_all();
      server.sendToUser('ada', 'note', 1);
      await pass();
      expect(received).toEqual([1]);
    }),
    shows: 'signed-in ready',
  },
]);
