import { Pusher } from '../../support/Pusher';
import { onTestFinished } from 'vitest';
import type { PusherServer, UserData } from 'react-pusher-user/testing';
import { startPusherServer } from 'react-pusher-user/testing/node';
import type { StartOptions } from 'react-pusher-user/testing/node';
import { nextEvent } from '../support/nextEvent';
import { nextFrame, sdkOf } from '../support/startTestServer';

/**
 * Starts a server on a port, with the official SDK of its first app, and functions that connect clients to it. The server and
 * its clients close when the test ends.
 */
export async function startOnPort(pusherServer?: PusherServer, options?: StartOptions) {
  const running = await startPusherServer(pusherServer, options);
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
