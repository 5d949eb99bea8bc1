import type { Signin } from '../../core/signin/SigninState';
import type { UserEventDataOf, UserEventNameOf, UserIdOf, UserOf } from '../../core/types/TypesOf';
import type { Watchlist } from '../../core/watchlist/Watchlist';
import type { ReduceOptions } from './HookOptions';

/** The hooks of the package for the signed-in user of an app with these types. */
export interface UserHooks<Types> {
  /** Returns the signed-in user's data, or `null`. While a dropped connection signs in again, it is still the last user. */
  useUser: () => UserOf<Types> | null;

  /** Returns the state of the sign-in, and the functions that sign in and out. */
  useSignin: {
    /** Returns the state of the sign-in, and the functions that sign in and out. */
    (): Signin<UserOf<Types>>;
    /** Returns what `select` picks from the sign-in. The component renders only when that changes. */
    <Selected>(select: (signin: Signin<UserOf<Types>>) => Selected): Selected;
  };

  /** Calls `handler` with the data of each event of this name that your server sends to the signed-in user. */
  useUserEvent: <Name extends UserEventNameOf<Types>>(
    name: Name | undefined,
    handler: (data: UserEventDataOf<Types, Name>) => void,
  ) => void;

  /** Returns the data of the latest event of this name that your server sent to the signed-in user. */
  useLatestUserEvent: {
    /** Returns the data of the latest event of this name, or `undefined` before the first. */
    <Name extends UserEventNameOf<Types>>(name: Name | undefined): UserEventDataOf<Types, Name> | undefined;
    /** Returns what `reduce` makes of all events of this name: with `initial: []`, an array of their data. */
    <Name extends UserEventNameOf<Types>>(
      name: Name | undefined,
      options: ReduceOptions<UserEventDataOf<Types, Name>, UserEventDataOf<Types, Name>[], readonly never[]>,
    ): UserEventDataOf<Types, Name>[];
    /** Returns what `reduce` makes of all events of this name, starting with `initial`. */
    <Name extends UserEventNameOf<Types>, Value>(
      name: Name | undefined,
      options: ReduceOptions<UserEventDataOf<Types, Name>, Value>,
    ): Value;
    /** Returns what `reduce` makes of all events of this name, starting with `initial`. */
    <Name extends UserEventNameOf<Types>, Value>(
      name: Name | undefined,
      // eslint-disable-next-line @typescript-eslint/unified-signatures -- one signature would take the type of `initial: []`
      options: ReduceOptions<UserEventDataOf<Types, Name>, Value, NoInfer<Value>>,
    ): Value;
  };

  /** Returns which users of the signed-in user's watchlist are online. */
  useWatchlist: () => Watchlist<UserIdOf<Types>>;

  /** Returns whether a user of the watchlist is online. The component renders only when that changes. */
  useOnline: (userId: UserIdOf<Types> | undefined) => boolean;
}
