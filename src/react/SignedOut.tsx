import { isActive } from '../core/signin/SigninState';
import type { PusherHooks } from './PusherHooks';
import { useChildren } from './useChildren';

/**
 * Shows its children while nobody is signed in and nothing is under way. They may be a function of the error that
 * ended the last sign-in; it is `null` where none did.
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
