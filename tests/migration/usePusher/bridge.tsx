// usePusher/bridge.tsx
import { usePusher } from '@harelpls/use-pusher';
import { PusherProvider, type PusherProviderProps } from 'react-pusher-user';
import type { ReactNode } from 'react';

/** Stands inside the provider of use-pusher, around the components that have moved. */
export function Bridge({ children }: { children: ReactNode }) {
  const { client } = usePusher();
  return (
    <PusherProvider
      enabled={client !== undefined}
      // The types are those of pusher-js 7, and the provider's those of 8.
      client={client as unknown as PusherProviderProps['client']}
      channelAuthorization={{ endpoint: '/pusher/auth' }}
    >
      {children}
    </PusherProvider>
  );
}
