import type { PusherTypes } from '../core/types/PusherTypes';
import type { PusherHooks } from './PusherHooks';
import { PusherProvider } from './PusherProvider';
import { SignedIn } from './SignedIn';
import { SignedOut } from './SignedOut';
import { SigningIn } from './SigningIn';
import { useChannel } from './useChannel';
import { useChannelEvent } from './useChannelEvent';
import { useClientEvent } from './useClientEvent';
import { useConnection } from './useConnection';
import { useConnectionState } from './useConnectionState';
import { useLatestChannelEvent } from './useLatestChannelEvent';
import { useLatestUserEvent } from './useLatestUserEvent';
import { useLostConnection } from './useLostConnection';
import { useMember } from './useMember';
import { useOnline } from './useOnline';
import { usePresence } from './usePresence';
import { usePusher } from './usePusher';
import { useSharedConnection } from './useSharedConnection';
import { useSignin } from './useSignin';
import { useSocketId } from './useSocketId';
import { useSubscriptionCount } from './useSubscriptionCount';
import { useUser } from './useUser';
import { useUserEvent } from './useUserEvent';
import { useWatchlist } from './useWatchlist';

const hooks: PusherHooks = {
  PusherProvider,
  SignedIn,
  SignedOut,
  SigningIn,
  useChannel,
  useChannelEvent,
  useClientEvent,
  useConnection,
  useConnectionState,
  useLatestChannelEvent,
  useLatestUserEvent,
  useLostConnection,
  useMember,
  useOnline,
  usePresence,
  usePusher,
  useSharedConnection,
  useSignin,
  useSocketId,
  useSubscriptionCount,
  useUser,
  useUserEvent,
  useWatchlist,
};

/**
 * Returns the hooks and components of the package, bound to types of your own. Use it if you do not want to augment `Register`,
 * or if one program has the types of several apps. At run time, it returns what the package exports.
 *
 * @example
 * ```ts
 * interface MyTypes {
 *   user: { id: string; user_info: { name: string } };
 *   channels: { news: { events: { headline: { text: string } } } };
 * }
 * export const { PusherProvider, useChannelEvent, useUser } = createPusherHooks<MyTypes>();
 * ```
 */
export const createPusherHooks = <Types extends PusherTypes>(): PusherHooks<Types> =>
  // The same functions whatever the types, which TypeScript cannot know.
  hooks as unknown as PusherHooks<Types>;
