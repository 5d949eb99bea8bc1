import { useState } from 'react';
import type { Account } from '../playground/accounts';
import { AppWindow } from '../playground/AppWindow';
import { FocusKeeper } from '../playground/FocusKeeper';
import type { RoomServer } from './createRoomServer';
import { PusherProvider } from './roomHooks';
import { SeatScreen } from './SeatScreen';

interface SeatProps {
  account: Account;
  server: RoomServer;
  /** Whether the room is open at first, or the lobby. */
  startsInRoom: boolean;
}

/** Somebody's browser: a provider, and so a connection, of its own. */
export function Seat({ account, server, startsInRoom }: SeatProps) {
  const [isOpen, setOpen] = useState(true);
  const [isInRoom, setInRoom] = useState(startsInRoom);
  const [firstName = ''] = account.name.split(' ');
  return (
    <AppWindow
      label={`${firstName}’s browser`}
      address="tea.example"
      action={
        <button
          type="button"
          className="chrome-button"
          aria-label={isOpen ? `Close ${firstName}’s browser` : `Open ${firstName}’s browser`}
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
          <FocusKeeper label={`${firstName}’s screen`}>
            <SeatScreen account={account} server={server} isInRoom={isInRoom} onMove={setInRoom} />
          </FocusKeeper>
        </PusherProvider>
      ) : (
        <p className="empty">{firstName} has closed the browser: offline for everybody.</p>
      )}
    </AppWindow>
  );
}
