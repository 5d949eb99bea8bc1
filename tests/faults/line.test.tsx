import { expect } from 'vitest';
import { pass } from '../support/time';
import type { Fault } from './support/Fault';
import { inEachPhase, settles } from './support/inEachPhase';
import { runFaults } from './support/runFaults';

const requestCount = (path: string) => (path.startsWith('error') ? 1 : path === 'pending connecting' ? 1 : 2);

/** pusher-js gives up on these handshakes without an event, and never reconnects by itself. */
const unreadable: [what: string, handshake: object | string][] = [
  ['is not JSON', 'Bad Gateway'],
  ['is `null`', 'null'],
  ['is another event', { event: 'pusher:pong', data: {} }],
  ['has no data', { event: 'pusher:connection_established' }],
  ['lacks `activity_timeout`', { event: 'pusher:connection_established', data: { socket_id: '1.1' } }],
];

runFaults('the connection', [
  ...inEachPhase('drops', (path) => ({
    strike: ({ server }) => server.connections[0]!.drop(),
    shows: settles(path),
    check: ({ requests }) => expect(requests).toHaveLength(requestCount(path)),
  })),
  {
    fault: 'drops five times',
    async strike({ server }) {
      for (let turn = 0; turn < 5; turn++) {
        server.connections[0]?.drop();
        await pass(1500);
      }
    },
    shows: 'signed-in ready',
    check: ({ requests }) => expect(requests).toHaveLength(6),
  },
  {
    fault: 'is silent, and no ping is answered',
    strike: async ({ lose, healWorld, memory }) => {
      lose('pusher:ping');
      await pass(120_000 + 30_000);
      healWorld();
      await pass(2000);
      expect(memory.sockets).toHaveLength(2);
    },
    shows: 'signed-in ready',
  },
  {
    fault: 'is lost and restored with the network',
    strike: async ({ setOnline, lose, healWorld }) => {
      lose('pusher:ping');
      lose('pusher:connection_established');
      setOnline(false);
      await pass(60_000);
      healWorld();
    },
    shows: 'signed-in ready',
  },
  {
    fault: 'stays open while the page goes offline and online',
    strike: ({ setOnline }) => {
      setOnline(false);
      setOnline(true);
    },
    shows: 'signed-in ready',
    check: ({ memory }) => expect(memory.sockets).toHaveLength(1),
  },
  ...unreadable.map<Fault>(([what, handshake]) => ({
    fault: `begins with a handshake that ${what}`,
    arrange: ({ replace }) => replace('pusher:connection_established', handshake),
    shows: 'error connection-failed',
    check: ({ memory }) => expect(memory.sockets).toHaveLength(1),
  })),
  {
    fault: 'gets no handshake at first',
    arrange: ({ lose }) => lose('pusher:connection_established'),
    strike: async ({ app, healWorld }) => {
      await pass(50_000);
      expect(app.path().at(-1)).toBe('pending connecting connection-failed');
      healWorld();
    },
    shows: 'signed-in ready',
  },
]);
