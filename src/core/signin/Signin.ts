import type { User } from '../Register';
import type { SigninState } from './signinState';

/** The sign-in as it stands, and what can be done about it. */
export type Signin = SigninState & {
  /** Signs the connection in; shared while one is pending. Rejects with a `SigninError`; need not be awaited. */
  signin: () => Promise<User>;
  /** Leaves an anonymous connection: Pusher knows no sign-out, so a signed-in one is replaced. */
  signout: () => void;
};
