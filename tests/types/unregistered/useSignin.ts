import {
  type SigninError,
  type SigninErrorCode,
  type SigninPhase,
  type User,
  useSignin,
} from 'react-pusher-user';
import { expectTypeOf } from 'vitest';

export function useEveryStatus() {
  const signin = useSignin();
  expectTypeOf(signin.status).toEqualTypeOf<'idle' | 'pending' | 'signed-in' | 'error'>();
  expectTypeOf(signin.signin).toEqualTypeOf<() => Promise<User>>();
  expectTypeOf(signin.refresh).toEqualTypeOf<() => Promise<User>>();
  expectTypeOf(signin.signout).toEqualTypeOf<() => void>();
  switch (signin.status) {
    case 'idle':
      expectTypeOf(signin.user).toEqualTypeOf<null>();
      expectTypeOf(signin.error).toEqualTypeOf<null>();
      break;
    case 'pending':
      expectTypeOf(signin.phase).toEqualTypeOf<SigninPhase>();
      expectTypeOf(signin.user).toEqualTypeOf<User | null>();
      expectTypeOf(signin.error).toEqualTypeOf<SigninError | null>();
      break;
    case 'signed-in':
      expectTypeOf(signin.user).toEqualTypeOf<User>();
      expectTypeOf(signin.ready).toEqualTypeOf<boolean>();
      break;
    case 'error':
      expectTypeOf(signin.user).toEqualTypeOf<null>();
      expectTypeOf(signin.error.code).toEqualTypeOf<SigninErrorCode>();
  }
}

export function useNarrowingByDestructuring() {
  const { status, user, error } = useSignin();
  if (status === 'signed-in') expectTypeOf(user).toEqualTypeOf<User>();
  if (status === 'error') expectTypeOf(error).toEqualTypeOf<SigninError>();
}

export function useSelector() {
  expectTypeOf(useSignin(({ ready }) => ready)).toEqualTypeOf<boolean>();
}
