import type { PusherHooks } from './PusherHooks';
import { useChildren } from './useChildren';

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
export const SigningIn: PusherHooks['SigningIn'] = ({ children }) =>
  useChildren('SigningIn', children, ({ status }) => status === 'pending' && status);
