import { expect } from 'vitest';
import { pass } from '../support/time';
import { inEachPhase } from './support/inEachPhase';
import { runFaults } from './support/runFaults';

/** Cut off by the server. Once a sign-in is sent, it may be its answer. */
const cutOff = (path: string) =>
  path.startsWith('error') ? path : path.includes('verifying') ? 'error rejected' : 'error terminated';

runFaults('the server terminates the user,', [
  ...inEachPhase('with the error frame first,', (path) => ({
    strike({ server, say }) {
      say({ event: 'pusher:error', data: { code: 4009, message: 'You got disconnected by the app.' } });
      server.connections[0]!.close(4009);
    },
    shows: path === 'pending connecting' ? 'error connection-failed' : cutOff(path),
    check: ({ memory }) => expect(memory.sockets).toHaveLength(1),
  })),
  ...inEachPhase('without a word', (path) => ({
    strike: ({ server }) => server.connections[0]!.close(4009),
    shows: path === 'pending connecting' ? 'error connection-failed' : cutOff(path),
    check: ({ memory }) => expect(memory.sockets).toHaveLength(1),
  })),
  {
    fault: 'as it does it',
    strike: ({ server }) => server.terminateUserConnections('ada'),
    shows: 'error terminated',
    error: { pusherCode: 4009 },
    check: ({ app }) => expect(app.latest().error?.message).toContain('You got disconnected by the app)'),
  },
  {
    fault: 'each time it signs in',
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
