import { type User, useSignin } from 'react-pusher-user';
import type { AppSession } from './AppSession';
import { Avatar } from './Avatar';

/** Who is signed in, and the way out. */
export function InboxHeader({ user, session }: { user: User; session: AppSession | null }) {
  const signout = useSignin((signin) => signin.signout);
  const name = typeof user.name === 'string' ? user.name : user.id;
  return (
    <header className="inbox-header">
      <Avatar id={user.id} name={name} />
      <p>
        <small>Signed in as</small>
        <strong>{name}</strong>
      </p>
      <button type="button" className="button button-small" onClick={session ? session.logOut : signout}>
        Sign out
      </button>
    </header>
  );
}
