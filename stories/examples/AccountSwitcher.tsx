import { useState } from 'react';
import {
  PusherProvider,
  useLatestUserEvent,
  useSignin,
} from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

const ACCOUNTS = ['ada', 'grace'];

export function AccountSwitcher(connection: ExampleProps) {
  // Your app's own session. A cookie needs no headers.
  const [account, setAccount] = useState<string | null>(null);
  return (
    <PusherProvider
      {...connection}
      userId={account}
      userAuthentication={{
        headers: account ? { Authorization: `Bearer ${account}` } : {},
      }}
      autoSignin
    >
      <Inbox />
      <nav aria-label="Accounts">
        {ACCOUNTS.map((id) => (
          <button
            key={id}
            aria-pressed={id === account}
            onClick={() => setAccount(id)}
          >
            Log in as {id}
          </button>
        ))}
        <button aria-pressed={false} onClick={() => setAccount(null)}>
          Log out
        </button>
      </nav>
    </PusherProvider>
  );
}

function Inbox() {
  const { status, user } = useSignin();
  const count = useLatestUserEvent('message', {
    initial: 0,
    reduce: (sum: number) => sum + 1,
  });
  if (status === 'idle') return <h2>Nobody is logged in</h2>;
  if (status === 'error') return <p role="alert">Please log in again</p>;
  if (status === 'pending') return <h2>One moment …</h2>;
  return (
    <>
      <h2>{user.id}</h2>
      <p role="status">{count} new messages</p>
    </>
  );
}
