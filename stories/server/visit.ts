import type { Account } from '../playground/accounts';
import type { ExampleServer } from './createExampleServer';

/** Opens the app in another browser: another client of pusher-js signs the account in, and may subscribe to a channel. */
export async function visit(page: ExampleServer, { id, name }: Account, channel?: string): Promise<void> {
  const { server, connection } = page;
  const { default: Pusher } = await connection.loadPusher();
  const client = new Pusher(connection.appKey, {
    cluster: connection.cluster,
    userAuthentication: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId }, callback) =>
        callback(null, server.authenticateUser(socketId, { id, name })),
    },
    channelAuthorization: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId, channelName }, callback) =>
        callback(null, server.authorizeChannel(socketId, channelName, { user_id: id, user_info: { name } })),
    },
  });
  client.signin();
  if (channel) client.subscribe(channel);
}
