import { PusherProvider, useConnection, useSignin } from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

/** Shows what a server makes of a connection and of a sign-in. */
export function ServerCheck(connection: ExampleProps) {
  return (
    <PusherProvider
      {...connection}
      userAuthentication={{ timeout: 1500 }}
      autoSignin
    >
      <Report />
    </PusherProvider>
  );
}

function Report() {
  const { state, socketId } = useConnection();
  const { status, user, ready, error, signin } = useSignin();
  return (
    <>
      <h2>Sign-in: {status}</h2>
      <p>
        Connection: {state}, socket {socketId ?? 'none'}
      </p>
      {status === 'signed-in' && (
        <p role="status">
          {user.id}, {ready ? 'ready for events' : 'not ready'}
        </p>
      )}
      {status === 'error' && (
        <>
          <p role="alert">
            {error.code}: {error.message}
          </p>
          <button onClick={() => void signin()}>Try again</button>
        </>
      )}
    </>
  );
}
