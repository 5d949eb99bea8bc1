import { type PusherClient, type UserAuthenticationHandler } from 'react-pusher-user';
import { vi } from 'vitest';
import { createWorld } from './world';

/** A world with clients of the app's own, which know how to authenticate by themselves. */
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

/** How many listen to everything on a connection. */
export const listenersOf = ({ connection }: PusherClient) => connection.global_callbacks.length;
