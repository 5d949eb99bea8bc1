import { PusherProvider, useChannelEvent, useConnectionState, usePresence } from 'react-pusher-user';
import Pusher from 'pusher-js';
import type { Binding } from '../harness/Binding';
import type { Stage } from '../harness/createStage';

const loadPusher = () => Promise.resolve({ default: Pusher });

export const ours = ({ server, options }: Stage): Binding => ({
  name: 'ours',
  Provider: ({ children }) => (
    <PusherProvider appKey={server.app.key} {...options} loadPusher={loadPusher}>
      {children}
    </PusherProvider>
  ),
  useChannelEvent(channel, event, handler) {
    useChannelEvent(channel, event, handler);
  },
  useMembers: (channel) => usePresence(channel as `presence-${string}`).members,
  useConnectionState,
});
