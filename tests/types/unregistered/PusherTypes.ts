import { createPusherHooks, type Member } from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

interface Account {
  id: string;
  email: string;
}
interface Events {
  opened: { by: string };
}
interface Channels {
  'presence-room-lobby': { member: { name: string; guest: boolean }; events: Events };
  [room: `presence-room-${string}`]: { member: { name: string } };
  [desk: `private-desk-${number}`]: { events: Events };
}

// Interfaces will do as well as literals.
const named = createPusherHooks<{ user: Account; userEvents: Events; channels: Channels }>();
// A name of any other kind, besides those that are known.
const open = createPusherHooks<{
  channels: { [name: string]: object; news: { events: { headline: { text: string } } } };
}>();
const nothing = createPusherHooks<object>();

export function useNamed() {
  expectTypeOf(named.useUser()).toEqualTypeOf<Account | null>();
  named.useUserEvent('opened', ({ by }) => expectTypeOf(by).toEqualTypeOf<string>());
  // The name itself goes before its template.
  expectTypeOf(named.usePresence('presence-room-lobby').me).toEqualTypeOf<Member<{
    name: string;
    guest: boolean;
  }> | null>();
  expectTypeOf(named.usePresence('presence-room-7').me).toEqualTypeOf<Member<{ name: string }> | null>();
  named.useChannelEvent('private-desk-7', 'opened', ({ by }) => expectTypeOf(by).toEqualTypeOf<string>());
  // @ts-expect-error -- the template asks for a number
  named.useChannel('private-desk-front');
}

export function useOpen(anyName: string) {
  open.useChannelEvent('news', 'headline', ({ text }) => expectTypeOf(text).toEqualTypeOf<string>());
  open.useChannelEvent(anyName, 'anything', (data) => expectTypeOf(data).toEqualTypeOf<unknown>());
  expectTypeOf(open.usePresence('presence-any').me).toEqualTypeOf<Member | null>();
  // @ts-expect-error -- this one is known
  open.useChannelEvent('news', 'headlin', () => undefined);
  // @ts-expect-error -- not a presence channel
  open.usePresence('news');
}

export function useNothing(anyName: string) {
  nothing.useChannelEvent(anyName, 'anything', (data) => expectTypeOf(data).toEqualTypeOf<unknown>());
  expectTypeOf(nothing.usePresence('presence-any').me).toEqualTypeOf<Member | null>();
}

// @ts-expect-error -- a user's id is a string
createPusherHooks<{ user: { id: number } }>();
// @ts-expect-error -- no such types
createPusherHooks<{ users: { id: string } }>();
