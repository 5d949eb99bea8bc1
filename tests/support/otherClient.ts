import type { PusherClient } from 'react-pusher-user';
import { pass } from './time';
import type { World } from './world';

/** Connects another user with pusher-js alone. */
export async function otherClient(
  { memory, props, server, authorize }: World,
  id = 'bob',
  watchlist: string[] = [],
): Promise<PusherClient> {
  const { default: Pusher } = await memory.loadPusher();
  const client = new Pusher(props.appKey, {
    cluster: 'eu',
    userAuthentication: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId }, callback) => {
        callback(null, server.authenticateUser(socketId, { id, watchlist }));
      },
    },
    channelAuthorization: {
      endpoint: '',
      transport: 'ajax',
      customHandler: ({ socketId, channelName }, callback) => {
        callback(null, authorize(socketId, channelName, id));
      },
    },
  });
  await pass();
  return client;
}
