import type { Member } from 'react-pusher-user';
import type { World } from './world';

/** The presence channel of the tests. */
export const ROOM = 'presence-room';

/** Controls the members of the room, with the frames that a server sends to its subscribers. */
export const roomOf = ({ server }: World, room = ROOM) => ({
  join(user_id: string | number, user_info: unknown = { name: String(user_id).toUpperCase() }) {
    server.trigger(room, 'pusher_internal:member_added', { user_id, user_info });
  },
  leave(user_id: string | number) {
    server.trigger(room, 'pusher_internal:member_removed', { user_id });
  },
  /** Sets the members that the next subscriptions receive. Returns a function that ends this. */
  fill(hash: Record<string, unknown>) {
    const presence = { ids: Object.keys(hash), hash, count: Object.keys(hash).length };
    const data = JSON.stringify({ presence });
    return server.intercept(({ event, channel }) =>
      event === 'pusher_internal:subscription_succeeded' && channel === room
        ? { replace: { event, channel, data } }
        : undefined,
    );
  },
});

export const idsOf = ({ members }: { members: readonly Member[] }) => members.map(({ id }) => id);
