import type { PusherHooks } from './PusherHooks';
import { useChildren } from './useChildren';

/**
 * Shows its children while a sign-in is pending, also after a dropped connection.
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
