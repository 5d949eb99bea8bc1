import { type User, type UserEventName, useUser, useUserEvent } from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

expectTypeOf<User['id']>().toEqualTypeOf<string>();
expectTypeOf<User['anything']>().toEqualTypeOf<unknown>();
expectTypeOf<UserEventName>().toEqualTypeOf<string>();

export function useAnything() {
  expectTypeOf(useUser()).toEqualTypeOf<User | null>();
  useUserEvent('anything', (data) => {
    expectTypeOf(data).toEqualTypeOf<unknown>();
  });
  useUserEvent(undefined, () => undefined);
}
