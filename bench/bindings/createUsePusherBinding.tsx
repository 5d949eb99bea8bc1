import { PusherProvider, useChannel, useEvent, usePresenceChannel } from '@harelpls/use-pusher';
import { useCallback } from 'react';
import type { Binding } from '../harness/Binding';
import type { BenchServer } from '../harness/createBenchServer';

/** `@harelpls/use-pusher`, used as its documentation shows. It has no hook for the connection state. */
export const createUsePusherBinding = ({ pusherServer, options }: BenchServer): Binding => ({
  name: 'use-pusher 7.2.1',
  Provider: ({ children }) => (
    <PusherProvider
      clientKey={pusherServer.app.key}
      cluster={options.cluster}
      channelAuthorization={options.channelAuthorization}
      enabledTransports={options.enabledTransports}
    >
      {children}
    </PusherProvider>
  ),
  useChannelEvent(channelName, event, handler, dependencies) {
    useEvent(useChannel(channelName), event, useCallback(handler, dependencies));
  },
  useMembers: (channelName) => Object.values(usePresenceChannel(channelName).members ?? {}),
});
