import type { ChannelAuthorizationHandler, PusherClient, UserAuthenticationHandler } from 'react-pusher-user';
import { vi } from 'vitest';
import { createWorld, type WorldOptions } from './world';

/** Creates a world in which the app builds its own clients, which authenticate users and channels by themselves. */
export function createWorldWithClients(options?: WorldOptions) {
  const world = createWorld(options);
  const ownHandler = vi.fn<UserAuthenticationHandler>(({ socketId }, callback) => {
    callback(null, world.sign(socketId));
  });
  const ownAuthorizer = vi.fn<ChannelAuthorizationHandler>(({ socketId, channelName }, callback) => {
    callback(null, world.authorize(socketId, channelName));
  });
  const buildClient = (): PusherClient =>
    new world.memory.Pusher(world.server.app.key, {
      cluster: 'eu',
      userAuthentication: { endpoint: '/own', transport: 'ajax', customHandler: ownHandler as never },
      channelAuthorization: { endpoint: '/own', transport: 'ajax', customHandler: ownAuthorizer as never },
    });
  return { ...world, ownHandler, ownAuthorizer, buildClient };
}

/** Returns the number of global listeners on the client's connection. */
export const listenersOf = ({ connection }: PusherClient) => connection.global_callbacks.length;
