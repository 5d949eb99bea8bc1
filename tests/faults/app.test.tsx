import { expect } from 'vitest';
import { pass } from '../support/time';
import { inEachPhase, settles } from './support/inEachPhase';
import { runFaults } from './support/runFaults';

runFaults('the app', [
  ...inEachPhase('calls disconnect()', (path) => ({
    strike: ({ app }) => app.disconnect(),
    shows: path.startsWith('error') ? path : 'idle',
    check: ({ memory }) => expect(memory.openSockets).toHaveLength(0),
  })),
  ...inEachPhase('calls disconnect() and connect()', (path) => ({
    strike({ app }) {
      app.disconnect();
      app.connect();
    },
    // disconnect() has given the sign-in up: connect() only connects.
    shows: path.startsWith('error') ? path : 'idle',
    check: ({ memory }) => expect(memory.openSockets).toHaveLength(1),
  })),
  ...inEachPhase('calls connect() twice', (path) => ({
    async strike({ app }) {
      app.connect();
      app.connect();
      await pass();
      // Nothing sends the lost frame again: only a time limit ends `verifying`, and only signout() ends `signed-in`.
      if (path === 'signed-in') app.signout();
    },
    shows: path === 'signed-in' ? 'idle' : path.includes('verifying') ? 'error reply-timeout' : settles(path),
    check: ({ memory }) => expect(memory.openSockets).toHaveLength(1),
  })),
  ...inEachPhase('calls signout()', () => ({
    strike: ({ app }) => app.signout(),
    shows: 'idle',
    check: ({ online }) => expect(online()).toEqual([null]),
  })),
  ...inEachPhase('calls signout() and signin()', () => ({
    strike({ app }) {
      app.signout();
      void app.signin();
    },
    shows: 'signed-in ready',
  })),
  ...inEachPhase('calls switchCluster()', (path) => ({
    since: '8.6' as const,
    strike: ({ client, server }) => client().switchCluster({ appKey: server.app.key, cluster: 'us2' }),
    shows: settles(path),
    check: ({ memory }) => expect(memory.openSockets[0]?.url).toContain('ws-us2'),
  })),
]);
