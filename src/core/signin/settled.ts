import type { ReadableStore } from '../lib/createStore';
import type { User } from '../types/Register';
import { SigninError } from './SigninError';
import type { SigninState } from './SigninState';

/** Resolves to the user, or rejects with the error, of the sign-in that is pending. */
export function settled(store: ReadableStore<SigninState>): Promise<User> {
  const promise = new Promise<User>((resolve, reject) => {
    const settle = () => {
      const { status, user, error } = store.getValue();
      if (status === 'pending') return;
      unsubscribe();
      if (user) resolve(user);
      else reject(error ?? new SigninError('aborted'));
    };
    const unsubscribe = store.subscribe(settle);
    settle();
  });
  // Avoids an unhandled rejection if nobody awaits the promise.
  promise.catch(() => undefined);
  return promise;
}
