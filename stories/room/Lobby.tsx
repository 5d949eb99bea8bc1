import type { Account } from '../playground/accounts';
import { AccountHeader } from '../playground/AccountHeader';
import { Friends } from './Friends';

/** Outside the room: signed in, and so online for friends. */
export function Lobby({ account, onEnter }: { account: Account; onEnter: () => void }) {
  return (
    <>
      <AccountHeader id={account.id} name={account.name} caption="In the lobby">
        <button type="button" className="button button-small button-primary" onClick={onEnter}>
          Enter
        </button>
      </AccountHeader>
      <Friends userId={account.id} />
      <p className="empty">Not in the room: no subscription, no messages. Friends see that you are online.</p>
    </>
  );
}
