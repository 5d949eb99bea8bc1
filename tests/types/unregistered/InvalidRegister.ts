import type { InvalidRegister, PusherHooks, UserOf } from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

// The hooks as with a `Register` that has a mistake: each of its uses is an error.
declare const numericId: PusherHooks<{ user: { id: number }; userEvents: { shipped: string } }>;
declare const noId: PusherHooks<{ user: { name: string } }>;
declare const misspelt: PusherHooks<{ user: { id: string }; usrEvents: { shipped: string } }>;
declare const noEvents: PusherHooks<{ userEvents: 'shipped' }>;
declare const misspeltInChannel: PusherHooks<{ channels: { news: { event: { headline: string } } } }>;
declare const misspeltInRoom: PusherHooks<{
  channels: Record<`presence-${string}`, { members: { name: string } }>;
}>;

expectTypeOf<UserOf<{ user: { id: number } }>>().toEqualTypeOf<
  InvalidRegister<'Register.user needs an id of type string'>
>();
expectTypeOf<UserOf<{ usrEvents: object }>>().toEqualTypeOf<
  InvalidRegister<"Register has no key 'usrEvents': its keys are user, userEvents and channels">
>();

export function useNumericId() {
  // @ts-expect-error -- not the user that every app has without a Register
  expectTypeOf(numericId.useUser()).toEqualTypeOf<{ id: string; [key: string]: unknown } | null>();
  // @ts-expect-error -- no user, so no id
  expectTypeOf(numericId.useUser()?.id).toEqualTypeOf<string | undefined>();
  // @ts-expect-error -- no user, so no id
  expectTypeOf(noId.useUser()?.id).toEqualTypeOf<string | undefined>();
  // @ts-expect-error -- no user, so no ids of users
  numericId.useOnline('7');
  // What is right is as it would be alone.
  numericId.useUserEvent('shipped', (data) => expectTypeOf(data).toEqualTypeOf<string>());
}

export function useMisspelt() {
  // @ts-expect-error -- a key that Register does not have
  misspelt.useUserEvent('shipped', () => undefined);
  // @ts-expect-error -- a key that Register does not have
  misspelt.useLatestUserEvent('shipped');
  // @ts-expect-error -- a key that Register does not have
  expectTypeOf(misspelt.useUser()?.id).toEqualTypeOf<string | undefined>();
  // @ts-expect-error -- a key that Register does not have
  misspelt.useChannel('news');
  // @ts-expect-error -- a key that Register does not have
  misspelt.usePresence('presence-room');
  // @ts-expect-error -- a key that Register does not have
  misspelt.useClientEvent('private-room', 'client-typing');
  // @ts-expect-error -- events by name are an object type
  noEvents.useUserEvent('shipped', () => undefined);
}

export function useMisspeltChannel() {
  // @ts-expect-error -- a key that no channel has
  misspeltInChannel.useChannel('news');
  // @ts-expect-error -- a key that no channel has
  misspeltInChannel.useChannelEvent('news', 'headline', () => undefined);
  // @ts-expect-error -- a key that no channel has
  misspeltInRoom.usePresence('presence-room');
}
