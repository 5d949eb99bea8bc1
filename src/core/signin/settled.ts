import type { Store } from '../createStore';
import type { User } from '../types/Register';
import { SigninError } from './SigninError';
import type { SigninState } from './signinState';

/** How the sign-in ends that is pending. */
export const settled = (store: Store<SigninState>): Promise<User> => {
  const promise = new Promise<User>((resolve, reject) => {
    const settle = () => {
      const state = store.getValue();
      if (state.phase) return;
      unsubscribe();
      if (state.user) resolve(state.user);
      else reject(state.error ?? new SigninError('aborted'));
    };
    const unsubscribe = store.on(settle);
    settle();
  });
  // Nobody has to wait for it.
  promise.catch(() => undefined);
  return promise;
};
