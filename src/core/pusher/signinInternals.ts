import type { PusherClient } from './PusherClient';
import { internalsOf } from './PusherInternals';

/** Has pusher-js ask its `userAuthenticator`: at once, or when it is connected. It would do nothing after a failure. */
export function askToSignin(client: PusherClient): void {
  const { user } = internalsOf(client);
  if (user) user.signin_requested = false;
  client.signin();
}

/** Whether pusher-js believes that it is signed in or about to be: it asks again on each new connection. */
export const isSigninRequested = (client: PusherClient): boolean =>
  internalsOf(client).user?.signin_requested === true;

/** Has pusher-js sign in again on each new connection, as after a success of its own. */
export function keepSigninRequested(client: PusherClient): void {
  const { user } = internalsOf(client);
  if (user) user.signin_requested = true;
}

/**
 * Has pusher-js forget its sign-in: it asks no more by itself, the next `signin()` asks again, and presence channels that
 * wait for the sign-in go on.
 */
export function endSignin(client: PusherClient): void {
  const { user } = internalsOf(client);
  if (!user) return;
  user._signinDoneResolve?.();
  user.signin_requested = false;
}

/** The data of the user that pusher-js has signed in; `null` without a socket or a user. */
export function readSignedInUser(client: PusherClient): unknown {
  const { connection, user } = internalsOf(client);
  return connection.connection === null ? null : (user?.user_data ?? null);
}

/** The channel `#server-to-user-…` on which the signed-in user's events arrive. */
export function userChannelOf(client: PusherClient): { name: string; subscribed: boolean } | null {
  return internalsOf(client).user?.serverToUserChannel ?? null;
}
