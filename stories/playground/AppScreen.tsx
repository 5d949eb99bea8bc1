import { SignedOut, SigningIn, useUser } from 'react-pusher-user';
import type { AppSession } from './AppSession';
import { AppWindow } from './AppWindow';
import { Inbox } from './Inbox';
import { LoginScreen } from './LoginScreen';
import { WaitingScreen } from './WaitingScreen';

/** The app: a login screen, then the user's inbox. `session` is `null` if the reader's own server has the session. */
export function AppScreen({ session }: { session: AppSession | null }) {
  // `useUser` keeps the user while a dropped connection signs in again, so the inbox stays visible.
  const user = useUser();
  return (
    <AppWindow label="App" address="orders.example">
      {user ? (
        <Inbox key={user.id} user={user} session={session} />
      ) : (
        <>
          <SignedOut>{(error) => <LoginScreen error={error} session={session} />}</SignedOut>
          <SigningIn>
            <WaitingScreen session={session} />
          </SigningIn>
        </>
      )}
    </AppWindow>
  );
}
