import { useState } from 'react';
import { PusherProvider, usePusher, useSocketId } from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

/** Sends the request that pusher-js sends, and shows what comes back. */
export function EndpointTester(connection: ExampleProps) {
  return (
    <PusherProvider {...connection}>
      <Tester />
    </PusherProvider>
  );
}

function Tester() {
  const socketId = useSocketId();
  const appKey = usePusher()?.key;
  const [answer, setAnswer] = useState('');

  async function ask() {
    const response = await fetch('/pusher/user-auth', {
      method: 'POST',
      body: new URLSearchParams({ socket_id: socketId ?? '' }),
    });
    const text = await response.text();
    // The signature is a secret of this connection.
    setAnswer(`${response.status} ${text.replace(/:\w{64}/, ':…')}`);
  }

  return (
    <>
      <h2>POST /pusher/user-auth</h2>
      <p>
        socket_id={socketId ?? '…'}, for the app {appKey ?? '…'}
      </p>
      <button disabled={!socketId} onClick={() => void ask()}>
        Send
      </button>
      {answer && <p role="status">{answer}</p>}
    </>
  );
}
