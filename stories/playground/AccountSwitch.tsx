import { ACCOUNTS, firstNameOf } from './accounts';
import type { AppSession } from './AppSession';
import { Avatar } from './Avatar';

/** Logs in with another account. The provider's `userId` changes, and the provider signs that user in. */
export function AccountSwitch({ session, userId }: { session: AppSession; userId: string }) {
  const otherAccounts = ACCOUNTS.filter(({ id }) => id !== userId);
  return (
    <footer className="account-switch">
      <span>Switch to</span>
      {otherAccounts.map((account) => (
        <button key={account.id} type="button" className="chip" onClick={() => session.logIn(account)}>
          <Avatar {...account} />
          {firstNameOf(account)}
        </button>
      ))}
    </footer>
  );
}
