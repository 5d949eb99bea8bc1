import { useEffect, useState } from 'react';
import { PusherProvider } from 'react-pusher-user';
import type { Account } from './accounts';
import { createPlaygroundServer } from './createPlaygroundServer';
import { createWireLog } from './createWireLog';
import { type ServerRules, WELL_BEHAVED } from './ServerRules';
import { ServerPanel } from './ServerPanel';
import { usePageServer } from './usePageServer';
import { Workbench } from './Workbench';

export interface InMemoryWorkbenchProps {
  timeout: number;
  retry: number;
  autoSignin: boolean;
  latency: number;
}

/** The playground against a server in this page. */
export function InMemoryWorkbench({ latency, autoSignin, timeout, retry }: InMemoryWorkbenchProps) {
  const [log] = useState(createWireLog);
  const [account, setAccount] = useState<Account | null>(null);
  const [rules, setRules] = useState<ServerRules>(WELL_BEHAVED);
  const server = usePageServer(createPlaygroundServer, log, latency);
  useEffect(() => server?.follow(rules), [server, rules]);
  if (!server) return null;
  return (
    <PusherProvider
      {...server.connection}
      userAuthentication={{
        timeout,
        retry,
        retryDelay: 1500,
        customHandler: (request) => server.authenticate(account, request),
      }}
      autoSignin={autoSignin}
      userId={account?.id ?? null}
    >
      <Workbench log={log} session={{ account, logIn: setAccount, logOut: () => setAccount(null) }}>
        <ServerPanel server={server} rules={rules} onChange={setRules} />
      </Workbench>
    </PusherProvider>
  );
}
