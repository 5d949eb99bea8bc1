import { useState } from 'react';
import type { Account } from '../playground/accounts';
import { AppWindow } from '../playground/AppWindow';
import type { TrafficLog } from '../playground/createTrafficLog';
import { FocusKeeper } from '../playground/FocusKeeper';
import type { DeskServer } from './createDeskServer';
import { PusherProvider } from './deskHooks';
import { DeskScreen } from './DeskScreen';
import { PEOPLE } from './people';
import { SigninStatus } from './SigninStatus';
import { Wire } from './Wire';
import './desk-browser.css';

interface DeskBrowserProps {
  /** Which of the two browsers this is. It decides on which side the line to the server is drawn. */
  place: 'first' | 'second';
  label: string;
  server: DeskServer;
  log: TrafficLog;
}

/** One browser, with a provider and a connection of its own. Any person can sign in here. */
export function DeskBrowser({ place, label, server, log }: DeskBrowserProps) {
  const [account, setAccount] = useState<Account | null>(null);
  const session = {
    account,
    logIn: ({ id }: Account) => setAccount(PEOPLE.find((person) => person.id === id) ?? null),
    logOut: () => setAccount(null),
  };
  return (
    <PusherProvider
      {...server.connection}
      userAuthentication={{
        customHandler: (request) =>
          account ? server.authenticate(account, request) : Promise.reject(new Error('Nobody is logged in.')),
      }}
      channelAuthorization={{
        customHandler: (request) =>
          account ? server.authorize(account, request) : Promise.reject(new Error('Nobody is logged in.')),
      }}
      autoSignin
      userId={account?.id ?? null}
    >
      <div className="desk-browser" data-place={place}>
        <AppWindow label={label} address={`${label} · shop.example`}>
          <SigninStatus />
          <FocusKeeper label={`Screen of ${label}`}>
            <DeskScreen session={session} server={server} />
          </FocusKeeper>
        </AppWindow>
        <Wire log={log} />
      </div>
    </PusherProvider>
  );
}
