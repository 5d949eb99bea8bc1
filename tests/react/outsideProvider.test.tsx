import * as api from 'react-pusher-user';
import {
  createPusherHooks,
  SignedIn,
  SignedOut,
  SigningIn,
  useChannel,
  useChannelEvent,
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
  useSignin,
  useSharedConnection,
  useSocketId,
  useSubscriptionCount,
  useUser,
  useUserEvent,
  useWatchlist,
} from 'react-pusher-user';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { expectRenderError } from '../support/expectRenderError';

const users: Record<string, () => unknown> = {
  useSignin: () => useSignin().status,
  useUser: () => useUser()?.id,
  useUserEvent: () => {
    useUserEvent('note', () => {});
  },
  useLatestUserEvent: () => useLatestUserEvent('note'),
  useWatchlist: () => useWatchlist().status,
  useOnline: () => useOnline('bob'),
  useConnection: () => useConnection().state,
  useConnectionState: () => useConnectionState(),
  useSharedConnection: () => useSharedConnection(),
  useSocketId: () => useSocketId(),
  useLostConnection: () => {
    useLostConnection(() => {});
  },
  useChannel: () => useChannel('news').status,
  useChannelEvent: () => {
    useChannelEvent('news', 'headline', () => {});
  },
  useLatestChannelEvent: () => useLatestChannelEvent('news', 'headline'),
  useSubscriptionCount: () => useSubscriptionCount('news'),
  useClientEvent: () => useClientEvent('private-desk', 'client-typing'),
  usePresence: () => usePresence('presence-room').count,
  useMember: () => useMember('presence-room', 'bob')?.id,
  usePusher: () => usePusher()?.key,
  SignedIn: () => <SignedIn />,
  SigningIn: () => <SigningIn />,
  SignedOut: () => <SignedOut />,
};

describe.each(['development', 'production'])('outside a provider, in %s,', (mode) => {
  beforeEach(() => {
    vi.stubEnv('NODE_ENV', mode);
    return () => void vi.unstubAllEnvs();
  });

  it.each(Object.entries(users))('%s throws an error that names both', (name, use) => {
    const Use = () => use() as string;
    expectRenderError(<Use />, new RegExp(`^${name} needs a <PusherProvider>\\.$`));
  });

  it.each(Object.keys(users))('%s of createPusherHooks throws the same error', (name) => {
    const { [name]: use } = createPusherHooks() as unknown as Record<string, (...args: unknown[]) => string>;
    const Use = () => use!({}, 'client-typing', () => {});
    expectRenderError(<Use />, new RegExp(`^${name} needs a <PusherProvider>\\.$`));
  });

  it('useInspector throws an error that names both', () => {
    const Use = () => useInspector().getSigninState().status;
    expectRenderError(<Use />, /^useInspector needs a <PusherProvider>\.$/);
  });

  it('the error names the hook of the package, not the app’s hook that calls it', () => {
    const useInbox = () => useUser();
    const Use = () => useInbox()?.id;
    expectRenderError(<Use />, 'useUser needs a <PusherProvider>.');
  });
});

it('the table contains every hook and component that the package exports', () => {
  const others = /^(PusherProvider|createPusherHooks|SigninError|ChannelError|useInspector)$/;
  const names = Object.keys(api).filter((name) => !others.test(name));
  expect(Object.keys(users).sort()).toEqual(names.sort());
});
