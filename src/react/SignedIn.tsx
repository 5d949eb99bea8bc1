import type { PusherHooks } from './PusherHooks';
import { useChildren } from './useChildren';

/**
 * Shows its children while a user is signed in. The children may be a function of the user.
 *
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * <SignedIn>{(user) => <Inbox owner={user.id} />}</SignedIn>
 * ```
 */
export const SignedIn: PusherHooks['SignedIn'] = ({ children }) =>
  useChildren('SignedIn', children, ({ status, user }) => status === 'signed-in' && user);
