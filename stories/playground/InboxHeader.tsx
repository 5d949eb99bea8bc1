import { type User, useSignin } from 'react-pusher-user';
import { AccountHeader } from './AccountHeader';
import type { AppSession } from './AppSession';

/** Names the signed-in user, and signs the user out. */
export function InboxHeader({ user, session }: { user: User; session: AppSession | null }) {
  const signout = useSignin((signin) => signin.signout);
  // A server of your own may send a user without a name.
  const { name = user.id } = (user.user_info ?? {}) as { name?: string };
  return (
    <AccountHeader id={user.id} name={name} caption="Signed in as">
      <button type="button" className="button button-small" onClick={session ? session.logOut : signout}>
        Sign out
      </button>
    </AccountHeader>
  );
}
