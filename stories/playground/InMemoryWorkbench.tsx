import { useEffect, useState } from 'react';
import { PusherProvider } from 'react-pusher-user';
import type { Account } from './accounts';
import { createPlaygroundServer } from './createPlaygroundServer';
import { createTrafficLog } from './createTrafficLog';
import { rulesOf } from '../server/FAULTS';
import type { ServerSettings } from '../server/ServerSettings';
import { useSettingsServer } from '../server/useSettingsServer';
import type { ServerRules } from './ServerRules';
import { ServerPanel } from './ServerPanel';
import { Workbench } from './Workbench';

export interface InMemoryWorkbenchProps {
  timeout: number;
  retry: number;
  autoSignin: boolean;
  settings: ServerSettings;
}

/** Runs the playground with a Pusher server and a backend in this page. */
export function InMemoryWorkbench({ settings, autoSignin, timeout, retry }: InMemoryWorkbenchProps) {
  const [log] = useState(createTrafficLog);
  const [account, setAccount] = useState<Account | null>(null);
  const [rules, setRules] = useState<ServerRules>(() => rulesOf(settings.fault));
  const server = useSettingsServer(createPlaygroundServer, log, settings);
  useEffect(() => server?.applyRules(rules), [server, rules]);
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
        <ServerPanel server={server} rules={rules} onRulesChange={setRules} />
      </Workbench>
    </PusherProvider>
  );
}
