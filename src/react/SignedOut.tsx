import type { ReactNode } from 'react';
import type { SigninError } from '../core/signin/SigninError';
import { isActive } from '../core/signin/signinState';
import { useSession } from './SessionContext';
import { useStore } from './useStore';

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
export function SignedOut({
  children,
}: {
  children?: ReactNode | ((error: SigninError | null) => ReactNode);
}): ReactNode {
  const session = useSession('<SignedOut>');
  const error = useStore(session, (signin) => (isActive(signin) ? undefined : signin.error));
  if (error === undefined) return null;
  return typeof children === 'function' ? children(error) : children;
}
