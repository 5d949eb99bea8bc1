import { useEffect, useSyncExternalStore } from 'react';
import { AppState, Text } from 'react-native';
import { PusherProvider, useConnection, useLatestUserEvent, usePusher, useSignin } from 'react-pusher-user';

function subscribe(listener) {
  const subscription = AppState.addEventListener('change', listener);
  return () => subscription.remove();
}

export function App({ connection, auth, user, closesInBackground, onClient }) {
  const appState = useSyncExternalStore(subscribe, () => AppState.currentState);
  return (
    <PusherProvider
      {...connection}
      enabled={!closesInBackground || appState !== 'background'}
      userAuthentication={{ endpoint: `${auth}/pusher/user-auth`, params: { user } }}
      autoSignin
    >
      <Status onClient={onClient} />
    </PusherProvider>
  );
}

function Status({ onClient }) {
  const client = usePusher();
  useEffect(() => {
    if (client) onClient(client);
  }, [client, onClient]);
  const { status, user, ready, error } = useSignin();
  const { state } = useConnection();
  const greeting = useLatestUserEvent('greeting');
  return (
    <Text>
      {[state, status, user?.id, ready && 'ready', error?.message, greeting?.text].filter(Boolean).join(', ')}
    </Text>
  );
}
