import type { ReactNode } from 'react';
import type { SigninError } from '../../core/signin/SigninError';
import type { UserOf } from '../../core/types/TypesOf';
import type { PusherProviderProps } from '../PusherProviderProps';

/** The components of the package for an app with these types. */
export interface PusherComponents<Types> {
  /** Holds one connection to Pusher Channels for the hooks and components below it. */
  PusherProvider: (props: PusherProviderProps<Types>) => ReactNode;

  /** Shows its children while a user is signed in. The children may be a function of the user. */
  SignedIn: (props: { children?: ReactNode | ((user: UserOf<Types>) => ReactNode) }) => ReactNode;

  /** Shows its children while a sign-in is pending, also after a dropped connection. */
  SigningIn: (props: { children?: ReactNode }) => ReactNode;

  /**
   * Shows its children while no user is signed in and no sign-in is pending. The children may be a function of the error that
   * ended the last sign-in, or of `null`.
   */
  SignedOut: (props: { children?: ReactNode | ((error: SigninError | null) => ReactNode) }) => ReactNode;
}
