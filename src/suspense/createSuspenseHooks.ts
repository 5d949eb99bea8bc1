import type { PusherTypes } from 'react-pusher-user';
import { SignedIn } from './SignedIn';
import type { SuspenseHooks } from './SuspenseHooks';
import { useChannel } from './useChannel';
import { useLatestChannelEvent } from './useLatestChannelEvent';
import { useLatestUserEvent } from './useLatestUserEvent';
import { usePresence } from './usePresence';
import { useRetry } from './useRetry';
import { useUser } from './useUser';

const hooks: SuspenseHooks = {
  SignedIn,
  useChannel,
  useLatestChannelEvent,
  useLatestUserEvent,
  usePresence,
  useRetry,
  useUser,
};

/**
 * Returns the hooks of this entry, bound to types of your own, as `createPusherHooks` does for those of `react-pusher-user`. At run
 * time, it returns what the entry exports.
 *
 * @example
 * ```ts
 * import { createSuspenseHooks } from 'react-pusher-user/suspense';
 *
 * interface MyTypes {
 *   user: { id: string; user_info: { name: string } };
 *   channels: { news: { events: { headline: { text: string } } } };
 * }
 * export const { useLatestChannelEvent, useUser } = createSuspenseHooks<MyTypes>();
 * ```
 */
export const createSuspenseHooks = <Types extends PusherTypes>(): SuspenseHooks<Types> =>
  // The same functions whatever the types, which TypeScript cannot know.
  hooks as unknown as SuspenseHooks<Types>;
