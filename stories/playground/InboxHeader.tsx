import { type User, useSignin } from 'react-pusher-user';
import { ACCOUNTS } from './accounts';
import type { AppSession } from './AppSession';
import { Avatar } from './Avatar';

/** Who is signed in, who could be, and the way out. */
export function InboxHeader({ user, session }: { user: User; session: AppSession | null }) {
  const signout = useSignin((signin) => signin.signout);
  const name = typeof user.name === 'string' ? user.name : user.id;
  const others = session ? ACCOUNTS.filter(({ id }) => id !== user.id) : [];
  return (
    <header className="inbox-header">
      <Avatar id={user.id} name={name} large />
      <p>
        <small>Signed in as</small>
        <strong>{name}</strong>
      </p>
      {others.map((account) => (
        <button
          key={account.id}
          type="button"
          className="avatar-button"
          title={`Switch to ${account.name}`}
          onClick={() => session?.logIn(account)}
        >
          <Avatar {...account} />
          <span className="visually-hidden">Switch to {account.name}</span>
        </button>
      ))}
      <button type="button" className="button button-small" onClick={session ? session.logOut : signout}>
        Sign out
      </button>
    </header>
  );
}
