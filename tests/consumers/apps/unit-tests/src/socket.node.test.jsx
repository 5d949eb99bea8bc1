import { useEffect } from 'react';
import { create } from 'react-test-renderer';
import { PusherProvider, useSignin, useUserEvent } from 'react-pusher-user';
import { startPusherServer } from 'react-pusher-user/testing/node';

let pusher;

beforeAll(async () => {
  pusher = await startPusherServer();
});

afterAll(() => pusher.close());

function App({ children }) {
  return (
    <PusherProvider
      appKey={pusher.server.app.key}
      wsHost={pusher.host}
      wsPort={pusher.port}
      forceTLS={false}
      userAuthentication={{
        customHandler: async ({ socketId }) => pusher.server.authenticateUser(socketId, { id: 'ada' }),
      }}
      autoSignin
    >
      {children}
    </PusherProvider>
  );
}

/** Passes on what the hooks give: there is no document to look at. */
function Receiver({ onReady, onMessage }) {
  const { user, ready } = useSignin();
  useUserEvent('message', onMessage);
  useEffect(() => {
    if (ready) onReady(user);
  }, [ready, user, onReady]);
  return null;
}

test('the user signs in without a document, over a WebSocket', async () => {
  const ready = createPromise();
  const message = createPromise();
  const root = create(
    <App>
      <Receiver onReady={ready.resolve} onMessage={message.resolve} />
    </App>,
  );
  expect(await ready.promise).toEqual({ id: 'ada' });
  pusher.server.sendToUser('ada', 'message', { text: 'Hello' });
  expect(await message.promise).toEqual({ text: 'Hello' });

  const closed = createPromise();
  pusher.server.subscribe(({ type }) => type === 'close' && closed.resolve());
  root.unmount();
  await closed.promise;
  expect(pusher.server.connections).toEqual([]);
});

function createPromise() {
  let resolve;
  const promise = new Promise((resolvePromise) => {
    resolve = resolvePromise;
  });
  return { promise, resolve };
}
