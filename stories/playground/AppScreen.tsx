import { SignedOut, SigningIn, useUser } from 'react-pusher-user';
import type { AppSession } from './AppSession';
import { AppWindow } from './AppWindow';
import { Inbox } from './Inbox';
import { LoginScreen } from './LoginScreen';
import { WaitingScreen } from './WaitingScreen';

/** The app itself: a login, then the user's inbox. `session` is `null` where a server of your own knows the user. */
export function AppScreen({ session }: { session: AppSession | null }) {
  // Still there while a dropped connection signs in again: the inbox stays on the screen.
  const user = useUser();
  return (
    <AppWindow label="The app" address="orders.example">
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
