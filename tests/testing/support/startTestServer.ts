import PusherSdk from 'pusher';
import { Pusher } from '../../support/Pusher';
import { onTestFinished } from 'vitest';
import { createPusherServer, inMemorySockets } from 'react-pusher-user/testing';
import type {
  InMemorySocketsOptions,
  Member,
  PusherApp,
  PusherServerOptions,
  UserData,
} from 'react-pusher-user/testing';
import { nextEvent } from './nextEvent';

/** Creates a server in memory and functions that connect clients to it. The server and its clients close when the test ends. */
export function startTestServer(options?: PusherServerOptions, socketsOptions?: InMemorySocketsOptions) {
  const server = createPusherServer(options);
  const memory = inMemorySockets(server, Pusher, socketsOptions);
  onTestFinished(() => {
    memory.restore();
    server.close();
  });

  /** A client whose `signin()` signs the user in, with the auth data of the official SDK. */
  const newClient = (user: UserData = { id: 'ann' }, app: PusherApp = server.app, member?: Member) =>
    new memory.Pusher(app.key, {
      cluster: 'eu',
      userAuthentication: {
        customHandler: ({ socketId }, callback) =>
          callback(null, sdkOf(app).authenticateUser(socketId, user)),
      },
      channelAuthorization: {
        customHandler: ({ socketId, channelName }, callback) =>
          callback(
            null,
            // The SDK's type of `user_info` accepts only an object of strings.
            sdkOf(app).authorizeChannel(socketId, channelName, member as PusherSdk.PresenceChannelData),
          ),
      },
    });

  const connect = async (user?: UserData, app?: PusherApp, member?: Member) => {
    const client = newClient(user, app, member);
    await nextEvent(client.connection, 'connected');
    return client;
  };

  /** A client that is connected, signed in, and subscribed to the user's channel. */
  const signIn = async (user: UserData = { id: 'ann' }, app?: PusherApp) => {
    const client = await connect(user, app);
    client.signin();
    await nextFrame(client, 'pusher_internal:subscription_succeeded');
    return client;
  };

  return { server, memory, newClient, connect, signIn };
}

/** The official server SDK, configured for the app. */
export function sdkOf(
  { id: appId, key, secret, encryptionMasterKeyBase64 }: PusherApp,
  address = { host: '127.0.0.1', port: '1' },
) {
  return new PusherSdk({ appId, key, secret, encryptionMasterKeyBase64, ...address });
}

/** Resolves with the client's next frame of this event, as pusher-js decodes it. */
export async function nextFrame(client: Pusher, event: string): Promise<ClientFrame> {
  return nextEvent<ClientFrame>(client.connection, 'message', (frame) => frame.event === event);
}

export interface ClientFrame {
  event: string;
  channel?: string;
  data: unknown;
}
