import type { User } from '../types/Register';
import type { SigninState } from './signinState';

/** The sign-in as it stands, and what can be done about it. */
export type Signin<SignedIn = User> = SigninState<SignedIn> & {
  /** Signs the connection in; shared while one is pending. Rejects with a `SigninError`; need not be awaited. */
  signin: () => Promise<SignedIn>;
  /** Leaves an anonymous connection: Pusher knows no sign-out, so a signed-in one is replaced. */
  signout: () => void;
};
