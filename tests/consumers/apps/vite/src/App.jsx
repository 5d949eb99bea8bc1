import { PusherProvider, useLatestUserEvent, useSignin } from 'react-pusher-user';

const query = new URLSearchParams(location.search);

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
      autoSignin
    >
      <Status />
    </PusherProvider>
  );
}

function Status() {
  const { status, user, error, ready } = useSignin();
  const greeting = useLatestUserEvent('greeting');
  return (
    <>
      <p id="status">
        {status} {user?.id ?? error?.message}
      </p>
      <p id="ready">{ready ? 'ready' : 'not ready'}</p>
      <p id="greeting">{greeting?.text}</p>
    </>
  );
}
