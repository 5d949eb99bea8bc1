import { createPusherHooks } from 'react-pusher-user';
import type { Account } from '../playground/accounts';
import type { Message } from '../room/roomHooks';

/** The types of everything that arrives in a browser of the support desk. */
interface DeskTypes {
  user: { id: string; name: string };
  /** What the app's server sends to one user, and to nobody else. */
  userEvents: { 'private-message': { text: string } };
  channels: Record<
    `presence-room-${string}`,
    { events: { message: Message }; member: Pick<Account, 'name' | 'job'> }
  >;
}

export const {
  PusherProvider,
  useChannel,
  useChannelEvent,
  useConnectionState,
  useLatestChannelEvent,
  usePresence,
  useSignin,
  useSocketId,
  useUser,
  useUserEvent,
} = createPusherHooks<DeskTypes>();
