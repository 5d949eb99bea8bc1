import Pusher from 'pusher-js';
import { onTestFinished } from 'vitest';
import type { PusherServer, UserData } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import type { StartOptions } from 'react-pusher-user/testing/node';
import { nextEvent } from '../support/nextEvent';
import { nextFrame, sdkOf } from '../support/startTestServer';

/** A server on a port, clients for it, and the official SDK of its first app. All of it ends with the test. */
export async function startOnPort(engine?: PusherServer, options?: StartOptions) {
  const running = await startPusherServer(engine, options);
  const { host, port, server } = running;
  const clients: Pusher[] = [];
  onTestFinished(async () => {
    for (const client of clients) client.disconnect();
    await running.close();
  });

  const newClient = (user: UserData = { id: 'ann' }, key = server.app.key) => {
    const client = new Pusher(key, {
      cluster: 'local',
      wsHost: host,
      wsPort: port,
      forceTLS: false,
      enabledTransports: ['ws'],
      userAuthentication: {
        customHandler: ({ socketId }, callback) => callback(null, sdk.authenticateUser(socketId, user)),
      },
    });
    clients.push(client);
    return client;
  };
  const connect = async (user?: UserData) => {
    const client = newClient(user);
    await nextEvent(client.connection, 'connected');
    return client;
  };
  const signIn = async (user?: UserData) => {
    const client = await connect(user);
    client.signin();
    await nextFrame(client, 'pusher_internal:subscription_succeeded');
    return client;
  };
  const sdk = sdkOf(server.app, { host, port: String(port) });
  return { ...running, sdk, newClient, connect, signIn };
}
