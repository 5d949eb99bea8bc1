import type { Signin } from '../core/signin/SigninState';
import type { PusherHooks } from './PusherHooks';
import { useSession } from './SessionContext';
import { useSelectedStore } from './useStore';

/**
 * Returns the state of the sign-in, and functions that sign the user in, in anew and out.
 *
 * `status` is `'idle'`, `'pending'`, `'signed-in'` or `'error'`; the types of `user` and `error` follow from it. `signin()`,
 * `refresh()` and `signout()` never change. With a selector, the component renders only when the selected value changes. Select a value, not a
 * new object.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * const { status, user, error, signin } = useSignin();
 * if (status === 'signed-in') return <p>Hello {user.id}</p>;
 * return <button onClick={() => void signin()}>{error ? 'Try again' : 'Sign in'}</button>;
 * ```
 *
 * @example
 * ```tsx
 * const isReady = useSignin((signin) => signin.ready);
 * ```
 */
export const useSignin: PusherHooks['useSignin'] = <Selected = Signin>(
  // Without a selector, `Selected` is `Signin`: the overloads say so, which TypeScript cannot see here.
  select: (signin: Signin) => Selected = (signin) => signin as Selected,
) => useSelectedStore(useSession('useSignin').signin.appStore, select);
