import type { PusherServer } from 'react-pusher-user/testing';

/** Makes a server refuse a second sign-in on the same socket, by an error or by saying nothing. */
export function refuseSecondSignin(server: PusherServer, how: 'error' | 'silence' = 'error'): void {
  server.intercept(({ direction, event, connection }) => {
    if (direction !== 'in' || event !== 'pusher:signin' || connection.userId === null) return undefined;
    if (how === 'error') {
      const message = 'Invalid signin: the connection is signed in already';
      connection.send({ event: 'pusher:error', data: { code: null, message } });
    }
    return 'drop';
  });
}
