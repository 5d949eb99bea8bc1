import {
  useChannel,
  useConnection,
  useConnectionState,
  useLatestChannelEvent,
  useLatestUserEvent,
  useMember,
  useOnline,
  usePresence,
  useSignin,
  useSocketId,
  useSubscriptionCount,
  useUser,
  useWatchlist,
} from 'react-pusher-user';

/** What each hook that returns a value returns, as a hook. */
export const READERS = {
  useSignin: () => useSignin(),
  'useSignin with a selector': () => useSignin(({ status, user }) => `${status} ${user?.id}`),
  useUser: () => useUser(),
  useConnection: () => useConnection(),
  useConnectionState: () => useConnectionState(),
  useSocketId: () => useSocketId(),
  useChannel: () => useChannel('news'),
  useSubscriptionCount: () => useSubscriptionCount('news'),
  usePresence: () => usePresence('presence-room'),
  'usePresence with a selector': () => usePresence('presence-room', ({ me }) => me?.id),
  useMember: () => useMember('presence-room', 'bob'),
  useWatchlist: () => useWatchlist(),
  useOnline: () => useOnline('bob'),
  useLatestUserEvent: () => useLatestUserEvent('note'),
  useLatestChannelEvent: () => useLatestChannelEvent('news', 'headline'),
};
