import {
  PusherProvider,
  useLatestUserEvent,
  useSignin,
} from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

/** In your app, `connection` is `appKey="your-key" cluster="eu"`. */
export function Greeting(connection: ExampleProps) {
  return (
    <PusherProvider {...connection} autoSignin>
      <Text />
    </PusherProvider>
  );
}

function Text() {
  const { status, user, ready } = useSignin();
  const greeting = useLatestUserEvent('greeting');
  if (status === 'error')
    return <p role="alert">We could not sign you in.</p>;
  if (status !== 'signed-in') return <p>Signing in …</p>;
  return (
    <>
      <h2>{user.id} is signed in.</h2>
      <p>{ready ? 'The server can reach this page.' : 'One moment …'}</p>
      {typeof greeting === 'string' && <p role="status">{greeting}</p>}
    </>
  );
}
