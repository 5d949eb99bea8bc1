import { PusherProvider, useChannel, useEvent, usePresenceChannel } from '@harelpls/use-pusher';
import { useCallback } from 'react';
import type { Binding } from '../harness/Binding';
import type { Stage } from '../harness/createStage';

/** It has no hook for the connection's state. */
export const usePusher = ({ server, options: { cluster, channelAuthorization } }: Stage): Binding => ({
  name: 'use-pusher 7.2.1',
  Provider: ({ children }) => (
    <PusherProvider
      clientKey={server.app.key}
      cluster={cluster}
      channelAuthorization={channelAuthorization}
      enabledTransports={TRANSPORTS}
    >
      {children}
    </PusherProvider>
  ),
  useChannelEvent(channel, event, handler, dependencies) {
    useEvent(useChannel(channel), event, useCallback(handler, dependencies));
  },
  useMembers: (channel) => Object.values(usePresenceChannel(channel).members),
});

const TRANSPORTS = ['ws', 'wss'];
