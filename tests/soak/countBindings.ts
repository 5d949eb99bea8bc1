import type { PusherClient } from 'react-pusher-user';
import { vi } from 'vitest';

/** What pusher-js keeps of who binds on it, which its types hide. */
interface Dispatcher {
  callbacks: { _callbacks: Record<string, unknown[]> };
  global_callbacks: unknown[];
}

const count = (dispatcher: object) => {
  const { callbacks, global_callbacks } = dispatcher as Dispatcher;
  return Object.values(callbacks._callbacks).flat().length + global_callbacks.length;
};

/** What is bound, subscribed and planned on a client that is up. */
export const countBindings = (client: PusherClient) => ({
  timers: vi.getTimerCount(),
  channels: client.allChannels().length,
  onConnection: count(client.connection),
  onUser: count(client.user),
  onClient: count((client as unknown as { global_emitter: object }).global_emitter),
  onUserChannel: count(client.user.serverToUserChannel),
});
