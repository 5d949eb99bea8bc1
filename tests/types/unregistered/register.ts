import { type User, type UserEventName, useUserEvent } from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

expectTypeOf<User['id']>().toEqualTypeOf<string>();
expectTypeOf<UserEventName>().toEqualTypeOf<string>();

export function useAnything() {
  useUserEvent('anything', (data) => {
    expectTypeOf(data).toEqualTypeOf<unknown>();
  });
}
