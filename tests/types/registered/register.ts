import { type User, type UserEventName, useUserEvent } from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

declare module 'react-pusher-user' {
  interface Register {
    user: { id: string; nickname: string };
    userEvents: { shipped: { orderId: string } };
  }
}

expectTypeOf<User>().toEqualTypeOf<{ id: string; nickname: string }>();
expectTypeOf<UserEventName>().toEqualTypeOf<'shipped'>();

export function useShipped() {
  useUserEvent('shipped', (data) => {
    expectTypeOf(data).toEqualTypeOf<{ orderId: string }>();
  });
  // @ts-expect-error -- no such event is registered
  useUserEvent('shiped', () => undefined);
}
