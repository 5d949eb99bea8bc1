import { createPusherHooks } from 'react-pusher-user';
import type { Account } from '../playground/accounts';

export const ROOM = 'presence-room-team';

/** The data of a `message` event, which the app's backend sends to the room. */
export interface Message {
  id: number;
  from: string;
  text: string;
}

/*
 * An app can register these types once and import the hooks from the package. The stories cannot, because a
 * registration would also change the types in the package's tests, which are part of the same TypeScript program.
 */
interface RoomTypes {
  user: { id: string; user_info: { name: string } };
  channels: Record<
    `presence-room-${string}`,
    {
      events: { message: Message };
      clientEvents: { 'client-typing': { at: number } };
      member: Pick<Account, 'name' | 'job'>;
    }
  >;
}

export const {
  PusherProvider,
  useChannel,
  useChannelEvent,
  useClientEvent,
  useConnectionState,
  useLatestChannelEvent,
  useMember,
  useOnline,
  usePresence,
  useSignin,
  useSocketId,
  useWatchlist,
} = createPusherHooks<RoomTypes>();
