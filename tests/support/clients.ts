import { type PusherClient, type UserAuthenticationHandler } from 'react-pusher-user';
import { vi } from 'vitest';
import { createWorld } from './world';

/** Creates a world in which the app builds its own clients. Each client has its own `userAuthentication`. */
export function createWorldWithClients() {
  const world = createWorld();
  const ownHandler = vi.fn<UserAuthenticationHandler>(({ socketId }, callback) => {
    callback(null, world.sign(socketId));
  });
  const buildClient = (): PusherClient =>
    new world.memory.Pusher(world.server.app.key, {
      cluster: 'eu',
      userAuthentication: { endpoint: '/own', transport: 'ajax', customHandler: ownHandler as never },
    });
  return { ...world, ownHandler, buildClient };
}

/** Returns the number of global listeners on the client's connection. */
export const listenersOf = ({ connection }: PusherClient) => connection.global_callbacks.length;
