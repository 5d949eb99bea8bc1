import { useInspector, useSignin, useUser as useShownUser } from 'react-pusher-user';
import { SIGNIN } from './signinTarget';
import { SuspenseError } from './SuspenseError';
import type { SuspenseHooks } from './SuspenseHooks';
import { useSuspense } from './useSuspense';

/**
 * Returns the user. The component suspends until the sign-in has succeeded or failed.
 *
 * While a dropped connection signs in again, this is still the last user, and nothing suspends. The component suspends again
 * only if there is no user to return: when another user takes the place of this one.
 *
 * @throws SigninError if the sign-in has failed
 * @throws SuspenseError `not-signed-in` if nobody is signed in and no sign-in is under way
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * import { Suspense } from 'react';
 * import { useUser } from 'react-pusher-user/suspense';
 *
 * function Greeting() {
 *   const user = useUser();
 *   return <p>Hello {user.id}</p>;
 * }
 * const page = (
 *   <Suspense fallback="Signing in …">
 *     <Greeting />
 *   </Suspense>
 * );
 * ```
 */
export const useUser: SuspenseHooks['useUser'] = () => {
  const user = useShownUser();
  const inspector = useInspector();
  const isPending = useSignin(({ status }) => status === 'pending');
  const error = useSignin((signin) => signin.error);
  const { isShown, suspendUnless } = useSuspense(SIGNIN);
  // A provider that a hidden <Activity> has stopped is about to sign in again.
  const isStopped = isShown && !inspector.isMounted();
  suspendUnless(user !== null || !(isPending || isStopped));
  if (!user) throw error ?? new SuspenseError('not-signed-in');
  return user;
};
