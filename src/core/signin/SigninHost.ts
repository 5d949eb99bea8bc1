import type { User } from '../types/Register';
import type { Frame } from '../client/PusherClient';
import type { ConnectionError } from '../connection/connectionState';
import type { Store } from '../createStore';
import type { SessionOptions } from '../SessionOptions';
import type { Signin } from './Signin';
import type { SigninError } from './SigninError';
import type { Transition } from './signinState';

/**
 * What the sign-in needs of its session: a store of the sign-in, which also emits the signed-in user's events by their
 * names, each frame that the server sends by the name `null`, and without a name that the connection has changed.
 */
export interface SigninHost extends Store<Signin> {
  getOptions(): SessionOptions;
  /** What the connection last failed with: the sign-in hears of it first. */
  lastError: ConnectionError | null;
  /** The user data that `readUser` read last, as JSON. */
  said?: string;
  /** The user that it found in them. */
  known?: User | null;
  /** What the server has said of the watchlist on this line, until somebody takes it. */
  frames: Frame[];
  /** Tells what happened, and the fact that comes with it. */
  dispatch<Fact>(transition: Transition<Fact>, fact?: Fact): void;
  /** Ends the sign-in with a failure, of which the app is told. */
  fail(error: SigninError): void;
}
