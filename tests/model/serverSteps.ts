import type { Walk } from './createWalk';
import { each, type Step } from './each';

const CLOSE_CODES = ['1000', '1001', '1011', '4009', '4099', '4100', '4200'];
const REFUSALS = ['4001', '4100'];

/** Sends an error that answers no request. pusher-js throws on an error that comes before the handshake. */
function sendError({ world: { server, traffic } }: Walk): void {
  for (const connection of server.connections)
    if (
      traffic.some(
        (record) =>
          record.type === 'frame' &&
          record.event === 'pusher:connection_established' &&
          record.socketId === connection.socketId,
      )
    )
      connection.send({ event: 'pusher:error', data: { code: null, message: 'Something is wrong' } });
}

/** Refuses a limited number of times: pusher-js reconnects without a delay, so fake time would never advance. */
function refuseFiveTimes({ world: { server } }: Walk): void {
  let count = 0;
  server.refuseConnections({ code: 4200, message: 'Not here' });
  const stop = server.subscribe(({ type }) => {
    if (type !== 'open' || ++count < 5) return;
    stop();
    server.refuseConnections(null);
  });
}

/** What the server does on its own. */
export const SERVER: Record<string, Step> = {
  'server: drop': ({ world }) => world.server.connections.map((connection) => connection.drop()),
  ...each('server: close ', CLOSE_CODES, ({ world }, code) =>
    world.server.connections.map((connection) => connection.close(Number(code))),
  ),
  'server: terminate ada': ({ world }) => world.server.terminateUserConnections('ada'),
  'server: accept': ({ world }) => world.server.refuseConnections(null),
  ...each('server: refuse ', REFUSALS, ({ world }, code) =>
    world.server.refuseConnections({ code: Number(code), message: 'Not now' }),
  ),
  'server: refuse 4200 five times': refuseFiveTimes,
  'server: send error': sendError,
};
