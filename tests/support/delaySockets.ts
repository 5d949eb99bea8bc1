import type { PusherConnection, PusherServer } from 'react-pusher-user/testing';

/** Delays all that the server sends on the first and on the second socket from now on, by so many milliseconds. */
export function delaySockets(server: PusherServer, delays: readonly number[]): void {
  const sockets: PusherConnection[] = [];
  server.intercept(({ direction, connection }) => {
    if (!sockets.includes(connection)) sockets.push(connection);
    const delay = delays[sockets.indexOf(connection)];
    return direction === 'out' && delay ? { delay } : undefined;
  });
}
