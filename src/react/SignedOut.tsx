import { isActive } from '../core/signin/SigninState';
import type { PusherHooks } from './PusherHooks';
import { useChildren } from './useChildren';

/**
 * Shows its children while no user is signed in and no sign-in is pending. The children may be a function of the error that
 * ended the last sign-in, or of `null` if there was none.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * <SignedOut>{(error) => <Login hint={error?.message} />}</SignedOut>
 * ```
 */
export const SignedOut: PusherHooks['SignedOut'] = ({ children }) =>
  useChildren('SignedOut', children, (signin) => !isActive(signin) && signin.error);
