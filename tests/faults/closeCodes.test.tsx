import { pass } from '../support/time';
import type { Fault } from './support/Fault';
import { runFaults } from './support/runFaults';

const closes = (code: number, shows: string): Fault => ({
  fault: String(code),
  strike: ({ server }) => server.connections[0]!.close(code),
  shows,
});
const refuses = (code: number, shows: string, milliseconds?: number): Fault => ({
  fault: String(code),
  arrange: ({ server }) => server.refuseConnections({ code, message: 'Not today' }),
  async strike({ healWorld }) {
    await pass(milliseconds);
    if (milliseconds) healWorld();
  },
  shows,
});

runFaults('the server closes the connection with code', [
  ...[1000, 1001, 1011, 4000, 4100, 4199, 4200, 4299].map((code) => closes(code, 'signed-in ready')),
  ...[4001, 4009, 4099, 4300].map((code) => closes(code, 'error terminated')),
]);
runFaults('the server refuses the connection with code', [
  ...[4001, 4004, 4009, 4099].map((code) => refuses(code, 'error connection-failed')),
  ...[4100, 4200].map((code) => refuses(code, 'signed-in ready', 3000)),
]);
