import type { Account } from '../playground/accounts';
import { AccountHeader } from '../playground/AccountHeader';
import { Friends } from './Friends';

/** The screen outside the room. The user is signed in here, and so online for friends. */
export function Lobby({ account, onEnter }: { account: Account; onEnter: () => void }) {
  return (
    <>
      <AccountHeader id={account.id} name={account.name} caption="In the lobby">
        <button type="button" className="button button-small button-primary" onClick={onEnter}>
          Enter
        </button>
      </AccountHeader>
      <Friends userId={account.id} />
      <p className="empty">
        You are not in the room and receive no messages. Your friends still see you online.
      </p>
    </>
  );
}
