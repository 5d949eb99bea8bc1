import { useSignin } from 'react-pusher-user';
import type { AppSession } from './AppSession';

/** The screen while a sign-in is pending. */
export function WaitingScreen({ session }: { session: AppSession | null }) {
  const signout = useSignin((signin) => signin.signout);
  return (
    <div className="app-body app-waiting">
      <span className="spinner" />
      <p role="status">Signing in{session?.account && ` ${session.account.name}`}…</p>
      <button type="button" className="button" onClick={session ? session.logOut : signout}>
        Cancel
      </button>
    </div>
  );
}
