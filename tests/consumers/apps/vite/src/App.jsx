import { PusherProvider, useLatestUserEvent, useSharedConnection, useSignin } from 'react-pusher-user';

const query = new URLSearchParams(location.search);
// Set by the test of shared connections.
const { shareConnection } = globalThis;

export function App() {
  return (
    <PusherProvider
      appKey={query.get('key')}
      wsHost={query.get('host')}
      wsPort={Number(query.get('port'))}
      forceTLS={false}
      userAuthentication={{
        endpoint: `${query.get('auth')}/pusher/user-auth`,
        params: { user: query.get('user') },
      }}
      userId={shareConnection ? query.get('user') : undefined}
      shareConnection={shareConnection}
      autoSignin
    >
      <Status />
    </PusherProvider>
  );
}

function Status() {
  const { status, user, error, ready } = useSignin();
  const greeting = useLatestUserEvent('greeting');
  const shared = useSharedConnection();
  return (
    <>
      <p id="status">
        {status} {user?.id ?? error?.message}
      </p>
      <p id="ready">{ready ? 'ready' : 'not ready'}</p>
      <p id="greeting">{greeting?.text}</p>
      <p id="shared">{shared && `${shared.role}, standby: ${shared.standby}`}</p>
    </>
  );
}
