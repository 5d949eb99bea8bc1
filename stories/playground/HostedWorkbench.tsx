import { useState } from 'react';
import { PusherProvider, type UserAuthenticationOptions } from 'react-pusher-user';
import { ClientFrames } from './ClientFrames';
import { createWireLog } from './createWireLog';
import { ServerPanel } from './ServerPanel';
import { Workbench } from './Workbench';

export interface HostedWorkbenchProps extends Pick<
  UserAuthenticationOptions,
  'endpoint' | 'timeout' | 'retry'
> {
  appKey: string;
  cluster: string;
  autoSignin: boolean;
}

/** The playground against a Pusher app and an auth endpoint of your own. */
export function HostedWorkbench({
  autoSignin,
  appKey,
  cluster,
  endpoint,
  timeout,
  retry,
}: HostedWorkbenchProps) {
  const [log] = useState(createWireLog);
  return (
    <PusherProvider
      appKey={appKey}
      cluster={cluster}
      userAuthentication={{ endpoint, timeout, retry }}
      autoSignin={autoSignin}
    >
      <ClientFrames log={log} />
      <Workbench
        log={log}
        session={null}
        logNote="Only what Pusher sends. The browser's network tab shows both directions."
      >
        <ServerPanel server={null} />
      </Workbench>
    </PusherProvider>
  );
}
