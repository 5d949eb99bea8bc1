import { createContext } from 'react';
import type { Session } from '../core/Session';
import type { PusherTypes } from '../core/types/PusherTypes';
import type { Register } from '../core/types/Register';
import type { BoundPusherHooks } from './BoundPusherHooks';
import type { PusherHooksOptions } from './PusherHooksOptions';
import { PusherProvider } from './PusherProvider';
import { bindToContext } from './SessionContext';
import { SignedIn } from './SignedIn';
import { SignedOut } from './SignedOut';
import { SigningIn } from './SigningIn';
import { useChannel } from './useChannel';
import { useChannelEvent } from './useChannelEvent';
import { useChannels } from './useChannels';
import { useClientEvent } from './useClientEvent';
import { useConnection } from './useConnection';
import { useConnectionState } from './useConnectionState';
import { useInspector } from './useInspector';
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

const hooks = {
  bind: (hook) => hook,
  PusherProvider,
  SignedIn,
  SignedOut,
  SigningIn,
  useChannel,
  useChannelEvent,
  useChannels,
  useClientEvent,
  useConnection,
  useConnectionState,
  useInspector,
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
} satisfies BoundPusherHooks;

/**
 * Returns the hooks and components of the package, bound to types of your own. Use it if you do not want to augment `Register`,
 * or if one program has the types of several apps. At run time, it returns what the package exports.
 *
 * With `{ context: 'own' }`, it returns new hooks and components: the hooks read the nearest provider of the same call, and skip
 * all others. So a page can have the providers of two Pusher apps inside one another. Call it outside components, once for each app.
 *
 * @param options - whether the hooks read the provider of the package, or one of their own
 *
 * @example
 * ```ts
 * interface MyTypes {
 *   user: { id: string; user_info: { name: string } };
 *   channels: { news: { events: { headline: { text: string } } } };
 * }
 * export const { PusherProvider, useChannelEvent, useUser } = createPusherHooks<MyTypes>();
 * ```
 *
 * @example
 * Two Pusher apps:
 * ```tsx
 * export const shop = createPusherHooks<ShopTypes>({ context: 'own' });
 * export const chat = createPusherHooks<ChatTypes>({ context: 'own' });
 *
 * <shop.PusherProvider appKey="…" cluster="eu">
 *   <chat.PusherProvider appKey="…" cluster="us2">
 *     <App />
 *   </chat.PusherProvider>
 * </shop.PusherProvider>;
 * ```
 */
export function createPusherHooks<Types extends PusherTypes = Register>(
  options?: PusherHooksOptions,
): BoundPusherHooks<Types> {
  const chosen: unknown = options?.context === 'own' ? createOwnHooks() : hooks;
  // The same functions whatever the types, which TypeScript cannot know.
  return chosen as BoundPusherHooks<Types>;
}

function createOwnHooks(): Record<string, unknown> {
  const context = createContext<Session | null>(null);
  const bind = (call: (...args: never[]) => unknown) => bindToContext(context, call);
  const functions = Object.entries<(...args: never[]) => unknown>(hooks);
  return {
    // React's developer tools show the name.
    ...Object.fromEntries(
      functions.map(([name, call]) => [name, Object.assign(bind(call), { displayName: name })]),
    ),
    bind,
  };
}
