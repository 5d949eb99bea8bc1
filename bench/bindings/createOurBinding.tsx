import { PusherProvider, useChannelEvent, useConnectionState, usePresence } from 'react-pusher-user';
import Pusher from 'pusher-js';
import type { Binding } from '../harness/Binding';
import type { BenchServer } from '../harness/createBenchServer';

const loadPusher = () => Promise.resolve({ default: Pusher });

/** This package. */
export const createOurBinding = ({ pusherServer, options }: BenchServer): Binding => ({
  name: 'ours',
  Provider: ({ children }) => (
    <PusherProvider appKey={pusherServer.app.key} {...options} loadPusher={loadPusher}>
      {children}
    </PusherProvider>
  ),
  useChannelEvent(channelName, event, handler) {
    useChannelEvent(channelName, event, handler);
  },
  useMembers: (channelName) => usePresence(channelName as `presence-${string}`).members,
  useConnectionState,
});
