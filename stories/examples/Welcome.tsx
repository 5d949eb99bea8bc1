import {
  PusherProvider,
  SignedIn,
  SignedOut,
  useLatestUserEvent,
  useSignin,
} from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

/** In your app, `connection` is `appKey="your-key" cluster="eu"`. */
export function Welcome(connection: ExampleProps) {
  return (
    <PusherProvider
      {...connection}
      userAuthentication={{ endpoint: '/pusher/user-auth' }}
    >
      <SignedOut>{(error) => <Login problem={error?.code} />}</SignedOut>
      <SignedIn>{(user) => <Inbox name={String(user.name)} />}</SignedIn>
    </PusherProvider>
  );
}

function Login({ problem }: { problem?: string }) {
  const { signin } = useSignin();
  return (
    <>
      <h2>Welcome to Orders</h2>
      {problem && <p role="alert">You were signed out: {problem}</p>}
      <button onClick={() => void signin()}>Sign in as Ada</button>
    </>
  );
}

function Inbox({ name }: { name: string }) {
  const { ready, signout } = useSignin();
  const order = useLatestUserEvent('order-shipped');
  const news = order ? 'Your order has shipped' : 'No news yet';
  return (
    <>
      <h2>Hello {name}</h2>
      <p role="status">{ready ? news : 'One moment …'}</p>
      <button onClick={signout}>Sign out</button>
    </>
  );
}
