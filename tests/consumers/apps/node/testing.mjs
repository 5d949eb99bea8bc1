import Pusher from 'pusher-js';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';

/** Signs a user in with pusher-js alone. Resolves with the first greeting that the server sends to the user. */
function signIn(PusherClass, server, options) {
  const client = new PusherClass(server.app.key, {
    cluster: '',
    userAuthentication: {
      customHandler: ({ socketId }, callback) =>
        callback(null, server.authenticateUser(socketId, { id: 'ada' })),
    },
    ...options,
  });
  client.signin();
  server.intercept(({ event }) => {
    if (event === 'pusher_internal:subscription_succeeded')
      queueMicrotask(() => server.sendToUser('ada', 'greeting', 'Hello'));
  });
  return new Promise((resolve) => {
    client.user.bind('greeting', (text) => {
      client.disconnect();
      resolve(text);
    });
  });
}

async function run() {
  const server = createPusherServer();
  const memory = inMemorySockets(server, Pusher);
  const inMemory = await signIn(memory.Pusher, server);
  memory.restore();
  server.close();

  const started = await startPusherServer();
  const { host: wsHost, port: wsPort } = started;
  const onAPort = await signIn(Pusher, started.server, {
    wsHost,
    wsPort,
    forceTLS: false,
    enabledTransports: ['ws'],
  });
  await started.close();
  console.log(JSON.stringify({ inMemory, onAPort }));
}

void run();
