import { useSignin, useUser } from 'react-pusher-user';
import { SIGNIN } from './signinTarget';
import type { SuspenseHooks } from './SuspenseHooks';
import { useSuspense } from './useSuspense';

/**
 * Shows its children while there is a user, and `fallback` while nobody is signed in. It suspends until the first sign-in has
 * succeeded or failed. Inside it, `useUser()` neither suspends nor throws.
 *
 * Unlike `<SignedIn>` of `react-pusher-user`, it goes on showing its children while a dropped connection signs in again. The
 * `fallback` stays while a further sign-in is under way, so that a login form keeps its input.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * import { Suspense } from 'react';
 * import { SignedIn } from 'react-pusher-user/suspense';
 *
 * const page = (
 *   <Suspense fallback="Signing in …">
 *     <SignedIn fallback={(error) => <Login hint={error?.message} />}>
 *       <Inbox />
 *     </SignedIn>
 *   </Suspense>
 * );
 * ```
 */
export const SignedIn: SuspenseHooks['SignedIn'] = ({ children, fallback }) => {
  const user = useUser();
  const isPending = useSignin(({ status }) => status === 'pending');
  const error = useSignin((signin) => signin.error);
  const { isShown, suspendUnless } = useSuspense(SIGNIN);
  suspendUnless(isShown || user !== null || !isPending);
  if (user) return typeof children === 'function' ? children(user) : children;
  return typeof fallback === 'function' ? fallback(error) : fallback;
};
