import { ACCOUNTS } from './accounts';
import type { AppSession } from './AppSession';
import { Avatar } from './Avatar';

/** Logs in as somebody else: `userId` changes, and the connection follows. */
export function AccountSwitch({ session, userId }: { session: AppSession; userId: string }) {
  const others = ACCOUNTS.filter(({ id }) => id !== userId);
  return (
    <footer className="account-switch">
      <span>Switch to</span>
      {others.map((account) => (
        <button key={account.id} type="button" className="chip" onClick={() => session.logIn(account)}>
          <Avatar {...account} />
          {account.name.split(' ')[0]}
        </button>
      ))}
    </footer>
  );
}
