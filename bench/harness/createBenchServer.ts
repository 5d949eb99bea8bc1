import Pusher from 'pusher-js';
import type { ChannelAuthorizationHandler } from 'pusher-js/types/src/core/auth/options';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';

/**
 * The delay of each message and reply, in milliseconds. It is longer than a render, because use-pusher misses messages
 * that arrive before its second render.
 */
const LATENCY = 2;

/** A Pusher server in memory, and the options with which each binding connects to it. */
export function createBenchServer() {
  const pusherServer = createPusherServer();
  const memory = inMemorySockets(pusherServer, Pusher, {
    hosts: ['ws-eu.pusher.com'],
    latency: LATENCY,
  });
  const counts = { authorizations: 0, frames: 0 };
  pusherServer.subscribe((record) => {
    if (record.type === 'frame' && record.direction === 'in') counts.frames++;
  });
  const customHandler: ChannelAuthorizationHandler = ({ socketId, channelName }, callback) => {
    counts.authorizations++;
    const member = { user_id: 'me', user_info: { id: 'me' } };
    const { auth, channel_data } = pusherServer.authorizeChannel(socketId, channelName, member);
    setTimeout(callback, LATENCY, null, { auth, channel_data });
  };
  const latestClient = () => Pusher.instances.at(-1);
  return {
    pusherServer,
    memory,
    /** Frames and authorization requests that all clients have sent so far. */
    counts,
    latestClient,
    options: {
      cluster: 'eu',
      enabledTransports: ['ws' as const, 'wss' as const],
      channelAuthorization: { customHandler, endpoint: '', transport: 'ajax' as const },
    },
    /** Whether the latest client is subscribed to the channel. */
    isSubscribed: (channelName: string) =>
      latestClient()
        ?.allChannels()
        .some(({ name, subscribed }) => subscribed && name === channelName),
    /** How many channels the latest client is subscribed to. */
    countSubscribed: () =>
      latestClient()
        ?.allChannels()
        .filter(({ subscribed }) => subscribed).length,
    /** Delivers frames to the latest client without a delay. */
    deliver(frames: readonly string[]) {
      const socket = memory.openSockets.at(-1);
      for (const data of frames) socket?.onmessage?.({ data });
    },
    /** Disconnects the clients that a binding has left behind. */
    disconnectClients() {
      for (const client of Pusher.instances.splice(0)) client.disconnect();
    },
    end() {
      memory.restore();
    },
  };
}

export type BenchServer = ReturnType<typeof createBenchServer>;
