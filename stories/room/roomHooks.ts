import { createPusherHooks } from 'react-pusher-user';
import type { Account } from '../playground/accounts';

export const ROOM = 'presence-room-tea';

/** A message, as the app's server sends it to the room. */
export interface Message {
  id: number;
  from: string;
  text: string;
}

/*
 * An app may register these types once and import the hooks from the package. The stories share a program with the
 * package's own tests, so they bind them here.
 */
interface RoomTypes {
  user: { id: string; name: string };
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
