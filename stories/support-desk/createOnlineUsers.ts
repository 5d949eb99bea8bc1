import type { PusherServer } from 'react-pusher-user/testing';
import { createValue, type Value } from '../playground/createValue';

/** The ids of the users who are signed in, once for each of their connections. */
export type OnlineUsers = Pick<Value<readonly string[]>, 'get' | 'subscribe'>;

/** Keeps the ids of the users who are signed in on the server. */
export function createOnlineUsers(server: PusherServer): OnlineUsers {
  const { get, set, subscribe } = createValue<readonly string[]>([]);
  server.subscribe(() => {
    const userIds = server.connections.flatMap(({ userId }) => userId ?? []);
    if (userIds.join() !== get().join()) set(userIds);
  });
  return { get, subscribe };
}
