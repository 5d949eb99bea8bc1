import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import type { PusherProviderProps } from 'react-pusher-user';
import { expect, onTestFinished } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { pass } from '../support/time';
import type { Fault, Stage } from './support/Fault';
import { runFaults } from './support/runFaults';

/** Mounts a second provider with the same key. */
const mountSecond = ({ props, sign }: Stage, more: Partial<PusherProviderProps> = {}) =>
  mountSignin({
    ...props,
    autoSignin: true,
    userAuthentication: { customHandler: ({ socketId }) => Promise.resolve(sign(socketId, 'ada')) },
    ...more,
  } as PusherProviderProps);

/** Mounts a second provider with another server and key. */
function mountOnOtherServer({ Pusher }: Stage) {
  const server = createPusherServer({ apps: [{ id: 'other', key: 'other-key', secret: 'other-secret' }] });
  const memory = inMemorySockets(server, Pusher);
  onTestFinished(() => {
    memory.restore();
    server.close();
  });
  const app = mountSignin({
    appKey: 'other-key',
    cluster: 'eu',
    loadPusher: memory.loadPusher,
    autoSignin: true,
    userAuthentication: {
      customHandler: ({ socketId }) => Promise.resolve(server.authenticateUser(socketId, { id: 'ada' })),
    },
  });
  return { app, server };
}

const deny: PusherProviderProps['userAuthentication'] = {
  customHandler: () => Promise.reject(Object.assign(new Error('Log in'), { status: 403 })),
};
const hasOneSocket: Fault['check'] = ({ memory }) => expect(memory.openSockets).toHaveLength(1);

runFaults('of two providers with one key, the second', [
  {
    fault: 'fails',
    async strike(stage) {
      const other = mountSecond(stage, { userAuthentication: deny });
      await pass();
      expect(other.path().at(-1)).toBe('error denied');
      other.unmount();
    },
    shows: 'signed-in ready',
    check: hasOneSocket,
  },
  {
    fault: 'signs in while the first fails',
    arrange: ({ answerWith }) => answerWith(() => new Response('', { status: 403 })),
    async strike(stage) {
      const other = mountSecond(stage);
      await pass();
      expect(other.path().at(-1)).toBe('signed-in ready');
      other.unmount();
    },
    shows: 'error denied',
    check: hasOneSocket,
  },
  {
    fault: 'signs out, loses its connection, and unmounts',
    async strike(stage) {
      const other = mountSecond(stage);
      await pass();
      expect(stage.online()).toEqual(['ada', 'ada']);
      other.signout();
      await pass();
      stage.server.connections[1]!.drop();
      await pass();
      other.unmount();
    },
    shows: 'signed-in ready',
    check: hasOneSocket,
  },
  {
    fault: 'is terminated with the first',
    async strike(stage) {
      const other = mountSecond(stage);
      await pass();
      stage.server.terminateUserConnections('ada');
      await pass();
      expect(other.path().at(-1)).toBe('error terminated');
      other.unmount();
    },
    shows: 'error terminated',
  },
]);

runFaults('of two providers with different keys and servers, the second', [
  {
    fault: 'is refused',
    async strike(stage) {
      const { app, server } = mountOnOtherServer(stage);
      server.refuseConnections({ code: 4001, message: 'Unknown app' });
      await pass();
      expect(app.path().at(-1)).toBe('error connection-failed');
      app.unmount();
    },
    shows: 'signed-in ready',
    check: hasOneSocket,
  },
  {
    fault: 'signs in while the first is refused',
    arrange: ({ server }) => server.refuseConnections({ code: 4001, message: 'Unknown app' }),
    async strike(stage) {
      const { app } = mountOnOtherServer(stage);
      await pass();
      expect(app.path().at(-1)).toBe('signed-in ready');
      app.unmount();
    },
    shows: 'error connection-failed',
  },
  {
    fault: 'gets events for a user with the same id, and the first gets none',
    async strike(stage) {
      const { app, server } = mountOnOtherServer(stage);
      await pass();
      server.sendToUser('ada', 'note', 'elsewhere');
      await pass();
      expect(stage.received).toEqual([]);
      app.unmount();
    },
    shows: 'signed-in ready',
  },
  {
    fault: 'loses its server',
    async strike(stage) {
      const { app, server } = mountOnOtherServer(stage);
      await pass();
      server.close();
      await pass(30_000);
      expect(app.latest()).toMatchObject({ phase: 'connecting', user: { id: 'ada' } });
      app.unmount();
    },
    shows: 'signed-in ready',
    check: hasOneSocket,
  },
]);
