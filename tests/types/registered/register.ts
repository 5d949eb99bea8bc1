import {
  type ChannelEvents,
  type ChannelMember,
  type ChannelName,
  type ClientEvents,
  type PresenceChannelName,
  type User,
  type UserEventName,
  useUserEvent,
} from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

declare module 'react-pusher-user' {
  interface Register {
    user: { id: string; nickname: string };
    userEvents: { shipped: { orderId: string }; refunded: { amount: number } };
    channels: {
      news: { events: { headline: { text: string }; correction: { of: number } } };
      'private-desk': { events: { opened: { by: string } } };
      'presence-lobby': { member: { name: string; away: boolean } };
      [room: `presence-room-${string}`]: {
        events: { message: { text: string } };
        clientEvents: { 'client-typing': { at: number }; 'client-left': { why: string } };
        member: { name: string };
      };
    };
  }
}

type Names = 'news' | 'private-desk' | 'presence-lobby' | `presence-room-${string}`;

expectTypeOf<User>().toEqualTypeOf<{ id: string; nickname: string }>();
expectTypeOf<UserEventName>().toEqualTypeOf<'shipped' | 'refunded'>();
expectTypeOf<ChannelName>().toEqualTypeOf<Names>();
expectTypeOf<PresenceChannelName>().toEqualTypeOf<'presence-lobby' | `presence-room-${string}`>();

// A name is found by its template; what is left out is not checked; what Pusher does not allow is not there.
expectTypeOf<ChannelEvents<'presence-room-7'>>().toEqualTypeOf<{ message: { text: string } }>();
expectTypeOf<ChannelEvents<`presence-room-${string}`>>().toEqualTypeOf<{ message: { text: string } }>();
expectTypeOf<ChannelEvents<'presence-lobby'>>().toEqualTypeOf<Record<string, unknown>>();
expectTypeOf<ChannelMember<'presence-room-7'>>().toEqualTypeOf<{ name: string }>();
expectTypeOf<ChannelMember<'presence-lobby'>>().toEqualTypeOf<{ name: string; away: boolean }>();
expectTypeOf<ChannelMember<'news'>>().toEqualTypeOf<never>();
expectTypeOf<keyof ClientEvents<'presence-room-7'>>().toEqualTypeOf<'client-typing' | 'client-left'>();
expectTypeOf<keyof ClientEvents<'private-desk'>>().toEqualTypeOf<`client-${string}`>();
expectTypeOf<keyof ClientEvents<'news'>>().toEqualTypeOf<never>();
// @ts-expect-error -- no such channel is registered
export type Unknown = ChannelEvents<'presence-hall'>;

export function useShipped() {
  useUserEvent('shipped', (data) => {
    expectTypeOf(data).toEqualTypeOf<{ orderId: string }>();
  });
  // @ts-expect-error -- no such event is registered
  useUserEvent('shiped', () => undefined);
}
