import {
  type UserEventName,
  useInspector,
  useLatestUserEvent as useLatestEvent,
  useSignin,
} from 'react-pusher-user';
import { canReceiveEvents, USER_EVENTS } from './signinTarget';
import type { SuspenseHooks } from './SuspenseHooks';
import { useSuspense } from './useSuspense';

/**
 * Returns the data of the latest event of that name that your server sent to the user, or `undefined` before the first. The
 * component suspends until the user is signed in and events can arrive, and not until the first event.
 *
 * `{ reduce, initial }` folds all events into one value, as in `react-pusher-user`. While nobody is signed in and no sign-in is
 * under way, the value is that before the first event.
 *
 * @throws SigninError if the sign-in has failed
 * @throws Error outside a `<PusherProvider>`
 *
 * @example
 * ```tsx
 * import { useLatestUserEvent } from 'react-pusher-user/suspense';
 *
 * function Unread() {
 *   const unread = useLatestUserEvent('message', { reduce: (count) => count + 1, initial: 0 });
 *   return <p>{unread} new messages</p>;
 * }
 * ```
 */
export const useLatestUserEvent: SuspenseHooks['useLatestUserEvent'] = (
  name: UserEventName | undefined,
  options?: unknown,
) => {
  // The overloads say what the options are.
  const value: unknown = useLatestEvent(name, options as never);
  const inspector = useInspector();
  const error = useSignin((signin) => (signin.status === 'error' ? signin.error : null));
  const isWanted = typeof name === 'string';
  const { isShown, suspendUnless } = useSuspense(isWanted ? USER_EVENTS : null);
  suspendUnless(isShown || canReceiveEvents(inspector));
  if (isWanted && error) throw error;
  // The overloads say what comes of `reduce`.
  return value as never;
};
