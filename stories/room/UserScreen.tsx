import type { Account } from '../playground/accounts';
import type { RoomServer } from './createRoomServer';
import { LineFacts } from './LineFacts';
import { Lobby } from './Lobby';
import { RoomScreen } from './RoomScreen';
import { useSignin } from './roomHooks';
import { SignedOutScreen } from './SignedOutScreen';

interface SeatScreenProps {
  account: Account;
  server: RoomServer;
  isInRoom: boolean;
  onMove: (isInRoom: boolean) => void;
}

/** The app: the room or the lobby, unless the server has ended the connection. */
export function SeatScreen({ account, server, isInRoom, onMove }: SeatScreenProps) {
  const error = useSignin((signin) => (signin.status === 'error' ? signin.error : null));
  return (
    <>
      {error ? (
        <SignedOutScreen error={error} />
      ) : isInRoom ? (
        <RoomScreen account={account} server={server} onLeave={() => onMove(false)} />
      ) : (
        <Lobby account={account} onEnter={() => onMove(true)} />
      )}
      <LineFacts />
    </>
  );
}
