import { useState } from 'react';
import { PusherProvider, type UserAuthenticationOptions } from 'react-pusher-user';
import { ReceivedFramesLogger } from './ReceivedFramesLogger';
import { createTrafficLog } from './createTrafficLog';
import { ServerPanel } from './ServerPanel';
import { Workbench } from './Workbench';

export interface HostedWorkbenchProps extends Pick<
  UserAuthenticationOptions,
  'endpoint' | 'timeout' | 'retry'
> {
  appKey: string;
  cluster: string;
  /** Empty for Pusher's own hosts. */
  wsHost: string;
  wsPort: number;
  forceTLS: boolean;
  autoSignin: boolean;
}

/** Runs the playground with the reader's own Pusher app and auth endpoint. */
export function HostedWorkbench({
  autoSignin,
  appKey,
  cluster,
  wsHost,
  wsPort,
  forceTLS,
  endpoint,
  timeout,
  retry,
}: HostedWorkbenchProps) {
  const [log] = useState(createTrafficLog);
  return (
    <PusherProvider
      appKey={appKey}
      cluster={cluster}
      {...(wsHost && { wsHost, wsPort, wssPort: wsPort, forceTLS })}
      userAuthentication={{ endpoint, timeout, retry }}
      autoSignin={autoSignin}
    >
      <ReceivedFramesLogger log={log} />
      <Workbench
        log={log}
        session={null}
        logNote="Shows only the frames from Pusher. The browser’s network tab shows both directions."
      >
        <ServerPanel server={null} />
      </Workbench>
    </PusherProvider>
  );
}
