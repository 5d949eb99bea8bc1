import { useSignin } from 'react-pusher-user';
import type { AppSession } from './AppSession';

/** A sign-in is under way, and may be called off. */
export function WaitingScreen({ session }: { session: AppSession | null }) {
  const signout = useSignin((signin) => signin.signout);
  return (
    <div className="app-body app-waiting">
      <span className="spinner" />
      <p role="status">Signing {session?.account?.name ?? 'you'} in …</p>
      <button type="button" className="button" onClick={session ? session.logOut : signout}>
        Cancel
      </button>
    </div>
  );
}
