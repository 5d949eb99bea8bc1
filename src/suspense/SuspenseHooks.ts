import type { ReactNode } from 'react';
import type {
  ChannelActions,
  ChannelHooks,
  ChannelNameOf,
  ChannelState,
  EnabledOption,
  PresenceHooks,
  Register,
  SigninError,
  UserHooks,
  UserOf,
} from 'react-pusher-user';

/**
 * A channel as this entry's `useChannel` returns it, discriminated by `status`. It is `subscribed` on the first mount, `pending`
 * after a drop, and `idle` if there is no name or no connection is wanted. It is never `error`: the error is thrown.
 */
export type SettledChannel<Types, Name extends string> = Exclude<ChannelState, { status: 'error' }> &
  ChannelActions<Types, Name>;

/**
 * The hooks of this entry for an app with these types: what `createSuspenseHooks<MyTypes>()` returns. Each is described in detail
 * where the entry exports it.
 */
export interface SuspenseHooks<Types = Register> {
  /**
   * Shows its children while there is a user, and `fallback` while there is none. It suspends until the first sign-in has
   * succeeded or failed.
   */
  SignedIn: (props: {
    children?: ReactNode | ((user: UserOf<Types>) => ReactNode);
    /** Shown while nobody is signed in. It may be a function of the error that ended the last sign-in, or of `null`. */
    fallback?: ReactNode | ((error: SigninError | null) => ReactNode);
  }) => ReactNode;

  /** Returns the user. It suspends until the sign-in has succeeded or failed, and throws its error. */
  useUser: () => UserOf<Types>;

  /** Subscribes to a channel, and returns its state. It suspends until the channel is subscribed, and throws its error. */
  useChannel: <Name extends ChannelNameOf<Types>>(
    name: Name | undefined,
    options?: EnabledOption,
  ) => SettledChannel<Types, Name>;

  /** Subscribes to a presence channel, and returns its members. It suspends until they are known, and throws the channel's error. */
  usePresence: PresenceHooks<Types>['usePresence'];

  /** Returns the data of the latest event of this name that your server sent to the user. It suspends until events can arrive. */
  useLatestUserEvent: UserHooks<Types>['useLatestUserEvent'];

  /** Subscribes to a channel, and returns the data of the latest event of this name. It suspends until the channel is subscribed. */
  useLatestChannelEvent: ChannelHooks<Types>['useLatestChannelEvent'];

  /** Returns a function that asks again for whatever has failed: call it when an error boundary resets. */
  useRetry: () => () => void;
}
