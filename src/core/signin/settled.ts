import type { Store } from '../createStore';
import type { User } from '../Register';
import { SigninError } from './SigninError';
import type { SigninState } from './signinState';

/** How the sign-in ends that is pending. */
export function settled(store: Store<SigninState>): Promise<User> {
  const promise = new Promise<User>((resolve, reject) => {
    const settle = () => {
      const { status, user, error } = store.get();
      if (status === 'pending') return;
      unsubscribe();
      if (user) resolve(user);
      else reject(error ?? new SigninError('aborted'));
    };
    const unsubscribe = store.on(settle);
    settle();
  });
  // Nobody has to wait for it.
  promise.catch(() => undefined);
  return promise;
}
