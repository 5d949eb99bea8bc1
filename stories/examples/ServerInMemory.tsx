import Pusher from 'pusher-js';
import { useState } from 'react';
import { PusherProvider, useLatestUserEvent } from 'react-pusher-user';
import {
  createPusherServer,
  inMemorySockets,
} from 'react-pusher-user/testing';

// What the set-up of a test does. The real pusher-js runs against it.
const server = createPusherServer();
const memory = inMemorySockets(server, Pusher);

export function ServerInMemory() {
  return (
    <PusherProvider
      appKey={server.app.key}
      cluster="eu"
      loadPusher={memory.loadPusher}
      userAuthentication={{
        customHandler: ({ socketId }) =>
          Promise.resolve(server.authenticateUser(socketId, { id: 'ada' })),
      }}
      autoSignin
    >
      <Test />
    </PusherProvider>
  );
}

function Test() {
  const greeting = useLatestUserEvent('greeting');
  const [sentTo, setSentTo] = useState<number | null>(null);
  const arrange = () => setSentTo(server.sendToUser('ada', 'greeting', 'Hi'));
  return (
    <>
      <h2>A test, by hand</h2>
      <button onClick={arrange}>server.sendToUser(…)</button>
      <p>Connections that got it: {sentTo ?? 'none yet'}</p>
      <p role="status">{greeting === 'Hi' ? 'Passed' : 'Not passed yet'}</p>
    </>
  );
}
