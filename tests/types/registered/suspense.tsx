import type { ChannelError } from 'react-pusher-user';
import {
  SignedIn,
  type SuspenseHooks,
  useChannel,
  useLatestChannelEvent,
  useLatestUserEvent,
  usePresence,
  useUser,
} from 'react-pusher-user/suspense';
import * as exported from 'react-pusher-user/suspense';
import { expectTypeOf } from 'vitest';

// What the entry exports and what createSuspenseHooks gives have the same types.
export const hooks: SuspenseHooks = exported;

export function useRegistered() {
  expectTypeOf(useUser()).toEqualTypeOf<{ id: string; nickname: string }>();
  expectTypeOf(useLatestUserEvent('shipped')).toEqualTypeOf<{ orderId: string } | undefined>();
  expectTypeOf(useLatestChannelEvent('news', 'headline')).toEqualTypeOf<{ text: string } | undefined>();
  const list = useLatestChannelEvent('news', 'headline', {
    reduce: (all, headline) => [...all, headline],
    initial: [],
  });
  expectTypeOf(list).toEqualTypeOf<{ text: string }[]>();
  expectTypeOf(usePresence('presence-room-7', ({ me }) => me?.info.name)).toEqualTypeOf<string | undefined>();

  const room = useChannel('presence-room-7', { enabled: true });
  // Its error is thrown.
  expectTypeOf(room.status).toEqualTypeOf<'idle' | 'pending' | 'subscribed'>();
  expectTypeOf(room.error).toEqualTypeOf<ChannelError | null>();
  void room.trigger('client-typing', { at: 1 });
  // @ts-expect-error -- no such client event is registered
  void room.trigger('client-typed', { at: 1 });
  // @ts-expect-error -- no such channel is registered
  useChannel('presence-hall');
  // @ts-expect-error -- not a presence channel
  usePresence('news');
}

export const page = <SignedIn fallback={(error) => error?.code}>{(user) => <p>{user.nickname}</p>}</SignedIn>;
