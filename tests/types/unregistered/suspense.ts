import type { User } from 'react-pusher-user';
import { createSuspenseHooks, useUser as useUnboundUser } from 'react-pusher-user/suspense';
import { expectTypeOf } from 'vitest';

interface MyTypes {
  user: { id: string; name: string };
  channels: { news: { events: { headline: { text: string } } } };
}

const hooks = createSuspenseHooks<MyTypes>();
const { useLatestChannelEvent, useUser } = hooks;

export function useBound() {
  expectTypeOf(useUser()).toEqualTypeOf<MyTypes['user']>();
  expectTypeOf(useUnboundUser()).toEqualTypeOf<User>();
  expectTypeOf(useLatestChannelEvent('news', 'headline')).toEqualTypeOf<{ text: string } | undefined>();
  // @ts-expect-error -- no such event is bound
  useLatestChannelEvent('news', 'headlines');
}
