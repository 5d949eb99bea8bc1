import type { ReactNode } from 'react';
import type { User } from '../core/Register';
import { useSession } from './SessionContext';
import { useStore } from './useStore';

/**
 * Shows its children while a user is signed in. They may be a function of the user.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * <SignedIn>{(user) => <Inbox owner={user.id} />}</SignedIn>
 * ```
 */
export function SignedIn({ children }: { children?: ReactNode | ((user: User) => ReactNode) }): ReactNode {
  const user = useStore(useSession('<SignedIn>'), ({ status, user }) =>
    status === 'signed-in' ? user : null,
  );
  if (!user) return null;
  return typeof children === 'function' ? children(user) : children;
}
