import { useState } from 'react';
import { type Account, firstNameOf } from '../playground/accounts';
import { AppWindow } from '../playground/AppWindow';
import { FocusKeeper } from '../playground/FocusKeeper';
import type { RoomServer } from './createRoomServer';
import { PusherProvider } from './roomHooks';
import { UserScreen } from './UserScreen';

interface UserBrowserProps {
  account: Account;
  server: RoomServer;
  /** Whether the browser shows the room at first. Otherwise it shows the lobby. */
  startsInRoom: boolean;
}

/** One user's browser, with a provider and a connection of its own. */
export function UserBrowser({ account, server, startsInRoom }: UserBrowserProps) {
  const [isOpen, setOpen] = useState(true);
  const [isInRoom, setInRoom] = useState(startsInRoom);
  const name = firstNameOf(account);
  return (
    <AppWindow
      label={`${name}’s browser`}
      address="chat.example"
      action={
        <button
          type="button"
          className="chrome-button"
          aria-label={isOpen ? `Close ${name}’s browser` : `Open ${name}’s browser`}
          onClick={() => setOpen(!isOpen)}
        >
          {isOpen ? 'Close' : 'Open'}
        </button>
      }
    >
      {isOpen ? (
        <PusherProvider
          {...server.connection}
          userAuthentication={{ customHandler: (request) => server.authenticate(account, request) }}
          channelAuthorization={{
            retryDelay: 1500,
            customHandler: (request) => server.authorize(account, request),
          }}
          autoSignin
          userId={account.id}
        >
          <FocusKeeper label={`${name}’s screen`}>
            <UserScreen account={account} server={server} isInRoom={isInRoom} onInRoomChange={setInRoom} />
          </FocusKeeper>
        </PusherProvider>
      ) : (
        <p className="empty">This browser is closed. {name} is offline.</p>
      )}
    </AppWindow>
  );
}
