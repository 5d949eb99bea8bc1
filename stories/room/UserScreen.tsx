import type { Account } from '../playground/accounts';
import { ConnectionStatus } from './ConnectionStatus';
import type { RoomServer } from './createRoomServer';
import { Lobby } from './Lobby';
import { useSignin } from './roomHooks';
import { RoomScreen } from './RoomScreen';
import { SignedOutScreen } from './SignedOutScreen';

interface UserScreenProps {
  account: Account;
  server: RoomServer;
  isInRoom: boolean;
  onInRoomChange: (isInRoom: boolean) => void;
}

/** The app of one user: the room, the lobby, or an error when the sign-in has failed. */
export function UserScreen({ account, server, isInRoom, onInRoomChange }: UserScreenProps) {
  const error = useSignin((signin) => (signin.status === 'error' ? signin.error : null));
  return (
    <>
      {error ? (
        <SignedOutScreen error={error} />
      ) : isInRoom ? (
        <RoomScreen account={account} server={server} onLeave={() => onInRoomChange(false)} />
      ) : (
        <Lobby account={account} onEnter={() => onInRoomChange(true)} />
      )}
      <ConnectionStatus />
    </>
  );
}
