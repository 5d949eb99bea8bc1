import { isPending } from '../signin/SigninMachineState';
import type { SigninTransition } from '../signin/SigninTransition';
import type { User } from '../types/Register';
import type { RefreshableSession } from './RefreshableSession';
import type { RefreshTools } from './RefreshTools';

/** A sign-in that is followed while it is refreshed. */
interface FollowedSignin {
  /** Settles when something else ends the refresh: with the user of a reconnect, or with the reason why nobody is signed in. */
  interrupted: Promise<User>;
  /** Aborted when something else ends the refresh, and by `stop`. */
  signal: AbortSignal;
  stop(): void;
}

/** Watches whether the user stays signed in. */
export function followSignin(
  { signin }: RefreshableSession,
  { SigninError }: RefreshTools,
  user: User,
): FollowedSignin {
  const controller = new AbortController();
  /** Resolves once the connection, which has dropped, has signed the user in again: it asks the app's server by itself. */
  const signInAgain = async () => {
    const next = await signin.store.getValue().signin();
    if (next.id !== user.id) throw new SigninError('aborted');
    return next;
  };
  const endOf = ({ event, next }: SigninTransition): Promise<User> => {
    if (isPending(next) && event.type !== 'user-changed') return signInAgain();
    return Promise.reject(next.status === 'failed' ? next.error : new SigninError('aborted'));
  };
  let stop = () => {};
  const interrupted = new Promise<User>((resolve) => {
    const unsubscribe = signin.transitions.on('transition', (transition) => {
      if (transition.next.status === 'signed-in') return;
      stop();
      resolve(endOf(transition));
    });
    stop = () => {
      unsubscribe();
      controller.abort();
    };
  });
  // It may be interrupted as it ends: then nobody awaits this.
  interrupted.catch(() => undefined);
  return { interrupted, signal: controller.signal, stop };
}
