import { expect } from 'vitest';
import { pass } from '../support/time';
import { inEachPhase } from './support/inEachPhase';
import { runFaults } from './support/runFaults';

/** The state after the server closed the connection. While Pusher verifies a sign-in, the close may be its answer. */
const stateAfterClose = (path: string) =>
  path.startsWith('error') ? path : path.includes('verifying') ? 'error rejected' : 'error terminated';

runFaults('the server terminates the user', [
  ...inEachPhase('after an error frame', (path) => ({
    strike({ server, send }) {
      send({ event: 'pusher:error', data: { code: 4009, message: 'You got disconnected by the app.' } });
      server.connections[0]!.close(4009);
    },
    shows: path === 'pending connecting' ? 'error connection-failed' : stateAfterClose(path),
    check: ({ memory }) => expect(memory.sockets).toHaveLength(1),
  })),
  ...inEachPhase('without an error frame', (path) => ({
    strike: ({ server }) => server.connections[0]!.close(4009),
    shows: path === 'pending connecting' ? 'error connection-failed' : stateAfterClose(path),
    check: ({ memory }) => expect(memory.sockets).toHaveLength(1),
  })),
  {
    fault: 'with terminateUserConnections()',
    strike: ({ server }) => server.terminateUserConnections('ada'),
    shows: 'error terminated',
    error: { pusherCode: 4009 },
    check: ({ app }) => expect(app.latest().error?.message).toContain('You got disconnected by the app)'),
  },
  {
    fault: 'after each sign-in',
    strike: async ({ app, server }) => {
      for (let turn = 0; turn < 3; turn++) {
        server.terminateUserConnections('ada');
        await pass();
        void app.signin();
        await pass();
      }
      server.terminateUserConnections('ada');
    },
    shows: 'error terminated',
  },
]);
