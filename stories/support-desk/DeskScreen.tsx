import type { AppSession } from '../playground/AppSession';
import { AccountSwitch } from '../playground/AccountSwitch';
import { WaitingScreen } from '../playground/WaitingScreen';
import type { DeskServer } from './createDeskServer';
import { useSignin, useUser } from './deskHooks';
import { FailedScreen } from './FailedScreen';
import { PeopleScreen } from './PeopleScreen';
import { TicketScreen } from './TicketScreen';

/** The app of one browser: the choice of a person, then the ticket, or why that person is not signed in. */
export function DeskScreen({ session, server }: { session: AppSession; server: DeskServer }) {
  // `useUser` keeps the user while a dropped connection signs in again, so the ticket stays visible.
  const user = useUser();
  const error = useSignin((signin) => (signin.status === 'error' ? signin.error : null));
  const { account } = session;
  if (!account) return <PeopleScreen onChoose={session.logIn} />;
  if (error) return <FailedScreen error={error} session={session} />;
  if (!user) return <WaitingScreen session={session} />;
  return (
    <>
      <TicketScreen key={user.id} account={account} server={server} onSignOut={session.logOut} />
      <AccountSwitch session={session} userId={user.id} />
    </>
  );
}
