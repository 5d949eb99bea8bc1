import type { PusherClient } from 'react-pusher-user';
import { vi } from 'vitest';

/** Where pusher-js keeps its handlers. Its types hide these fields. */
interface Dispatcher {
  callbacks: { _callbacks: Record<string, unknown[]> };
  global_callbacks: unknown[];
}

const countHandlers = (dispatcher: object) => {
  const { callbacks, global_callbacks } = dispatcher as Dispatcher;
  return Object.values(callbacks._callbacks).flat().length + global_callbacks.length;
};

/** Counts the timers, channels and handlers of a connected client. */
export const countClientResources = (client: PusherClient) => ({
  timers: vi.getTimerCount(),
  channels: client.allChannels().length,
  connectionHandlers: countHandlers(client.connection),
  userHandlers: countHandlers(client.user),
  clientHandlers: countHandlers((client as unknown as { global_emitter: object }).global_emitter),
  userChannelHandlers: countHandlers(client.user.serverToUserChannel),
});
