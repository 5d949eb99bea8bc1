import type { ReactNode } from 'react';
import { useSession } from './SessionContext';
import { useStore } from './useStore';

/**
 * Shows its children while a sign-in is pending, a dropped connection's included.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * <SigningIn>One moment …</SigningIn>
 * ```
 */
export function SigningIn({ children }: { children?: ReactNode }): ReactNode {
  const isPending = useStore(useSession('<SigningIn>'), ({ status }) => status === 'pending');
  return isPending ? children : null;
}
