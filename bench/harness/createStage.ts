import Pusher from 'pusher-js';
import type { ChannelAuthorizationHandler } from 'pusher-js/types/src/core/auth/options';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';

/** How long anything takes on the wire, in milliseconds: longer than React takes to render what waits for it. */
const LATENCY = 2;

/** A server in memory, for clients that anybody builds of pusher-js. */
export function createStage() {
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher, {
    hosts: ['ws-eu.pusher.com'],
    latency: LATENCY,
  });
  const counts = { authorizations: 0, frames: 0 };
  server.subscribe((record) => {
    if (record.type === 'frame' && record.direction === 'in') counts.frames++;
  });
  const customHandler: ChannelAuthorizationHandler = ({ socketId, channelName }, callback) => {
    counts.authorizations++;
    const member = { user_id: 'me', user_info: { id: 'me' } };
    const { auth, channel_data } = server.authorizeChannel(socketId, channelName, member);
    setTimeout(callback, LATENCY, null, { auth, channel_data });
  };
  /** The client that was built last. */
  const client = () => Pusher.instances.at(-1);
  return {
    server,
    memory,
    /** What clients have sent, and asked for. */
    counts,
    client,
    /** For each side. */
    options: {
      cluster: 'eu',
      enabledTransports: ['ws' as const, 'wss' as const],
      channelAuthorization: { customHandler, endpoint: '', transport: 'ajax' as const },
    },
    isSubscribed: (channel: string) =>
      client()
        ?.allChannels()
        .some(({ name, subscribed }) => subscribed && name === channel),
    /** Delivers frames to the client that was built last, at once. */
    receive(frames: readonly string[]) {
      const socket = memory.openSockets.at(-1);
      for (const data of frames) socket?.onmessage?.({ data });
    },
    /** Ends what a side has left behind. */
    clear() {
      for (const left of Pusher.instances.splice(0)) left.disconnect();
    },
    /** Ends it all. */
    end() {
      memory.restore();
    },
  };
}

export type Stage = ReturnType<typeof createStage>;
