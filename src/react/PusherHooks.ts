import type { ReactNode } from 'react';
import type { ChannelError } from '../core/channel/ChannelError';
import type {
  ChannelEventDataOf,
  ChannelEventMetadata,
  OwnEventNameOf,
  PusherEventNameOf,
} from '../core/types/ChannelEvent';
import type { UseChannelOf } from '../core/channel/ChannelState';
import type { Member } from '../core/channel/Member';
import type { Presence } from '../core/channel/Presence';
import type { PusherClient } from '../core/client/PusherClient';
import type { Connection, ConnectionStatus } from '../core/connection/connectionState';
import type { Register } from '../core/types/Register';
import type { ValidationOptions } from '../core/validation/Schema';
import type { Signin } from '../core/signin/Signin';
import type { SigninError } from '../core/signin/SigninError';
import type {
  ChannelMemberOf,
  ChannelNameOf,
  ClientChannelNameOf,
  ClientEventDataOf,
  ClientEventNameOf,
  PresenceChannelNameOf,
  UserEventNameOf,
  UserEventsOf,
  UserIdOf,
  UserOf,
} from '../core/types/TypesOf';
import type { Watchlist } from '../core/user/Watchlist';
import type { PusherProviderProps } from './PusherProvider';

/** Not to listen or subscribe for now, as with a name of `undefined`. */
export interface EnabledOption {
  /** Default `true`. */
  enabled?: boolean;
}

/** How `useClientEvent` sends. */
export interface ClientEventOptions {
  /** Over 10 a second: wait, in place of `rate-limited`. Default `false`. */
  throttle?: boolean;
  /** Hears what was not sent, and what Pusher refused afterwards (4301). */
  onError?: (error: ChannelError) => void;
}

/** How events become one value. */
export interface ReduceOptions<Data, Value> {
  /** Called with each event in turn; what it returns is the new value. */
  reduce: (value: Value, data: Data) => Value;
  /** The value before the first event. */
  initial: Value;
}

/** What became of the connection. */
export type LostConnectionEvent = 'lost' | 'restored' | 'failed';

type DistributiveOmit<Union, Key extends PropertyKey> = Union extends unknown ? Omit<Union, Key> : never;

/** The provider's props, bound to `Types`. */
export type PusherProviderPropsOf<Types> = DistributiveOmit<PusherProviderProps, keyof ValidationOptions> &
  ValidationOptions<Types>;

/**
 * Every hook and component of the package, bound to `Types`: what `createPusherHooks<MyTypes>()` returns. Each is
 * described where it is exported.
 */
export interface PusherHooks<Types = Register> {
  PusherProvider: (props: PusherProviderPropsOf<Types>) => ReactNode;
  SignedIn: (props: { children?: ReactNode | ((user: UserOf<Types>) => ReactNode) }) => ReactNode;
  SigningIn: (props: { children?: ReactNode }) => ReactNode;
  SignedOut: (props: { children?: ReactNode | ((error: SigninError | null) => ReactNode) }) => ReactNode;

  usePusher: () => PusherClient | null;
  useUser: () => UserOf<Types> | null;
  useSignin: {
    (): Signin<UserOf<Types>>;
    <Selected>(select: (signin: Signin<UserOf<Types>>) => Selected): Selected;
  };
  useUserEvent: <Name extends UserEventNameOf<Types>>(
    name: Name | undefined,
    handler: (data: UserEventsOf<Types>[Name]) => void,
  ) => void;
  useLatestUserEvent: {
    <Name extends UserEventNameOf<Types>>(name: Name | undefined): UserEventsOf<Types>[Name] | undefined;
    <Name extends UserEventNameOf<Types>, Value>(
      name: Name | undefined,
      options: ReduceOptions<UserEventsOf<Types>[Name], Value>,
    ): Value;
  };
  useWatchlist: () => Watchlist<UserIdOf<Types>>;
  useOnline: (userId: UserIdOf<Types> | undefined) => boolean;

  useConnection: {
    (): Connection;
    <Selected>(select: (connection: Connection) => Selected): Selected;
  };
  useConnectionState: () => ConnectionStatus;
  useSocketId: () => string | null;
  useLostConnection: (handler: (event: LostConnectionEvent) => void, options?: { delay?: number }) => void;

  useChannel: <Name extends ChannelNameOf<Types>>(
    name: Name | undefined,
    options?: EnabledOption,
  ) => UseChannelOf<Types, Name>;
  useChannelEvent: <
    Name extends ChannelNameOf<Types>,
    Event extends OwnEventNameOf<Types, Name> | PusherEventNameOf<Types, Name>,
  >(
    name: Name | undefined,
    event: Event | readonly Event[],
    handler: (data: ChannelEventDataOf<Types, Name, Event>, metadata: ChannelEventMetadata<Event>) => void,
    options?: EnabledOption,
  ) => void;
  useLatestChannelEvent: {
    <
      Name extends ChannelNameOf<Types>,
      Event extends OwnEventNameOf<Types, Name> | PusherEventNameOf<Types, Name>,
    >(
      name: Name | undefined,
      event: Event,
    ): ChannelEventDataOf<Types, Name, Event> | undefined;
    <
      Name extends ChannelNameOf<Types>,
      Event extends OwnEventNameOf<Types, Name> | PusherEventNameOf<Types, Name>,
      Value,
    >(
      name: Name | undefined,
      event: Event,
      options: ReduceOptions<ChannelEventDataOf<Types, Name, Event>, Value>,
    ): Value;
  };
  useSubscriptionCount: (name: ChannelNameOf<Types> | undefined) => number | null;
  useClientEvent: <Name extends ClientChannelNameOf<Types>, Event extends ClientEventNameOf<Types, Name>>(
    name: Name | undefined,
    event: Event,
    options?: ClientEventOptions,
  ) => (data: ClientEventDataOf<Types, Name, Event>) => Promise<void>;
  usePresence: {
    <Name extends PresenceChannelNameOf<Types>>(
      name: Name | undefined,
    ): Presence<ChannelMemberOf<Types, Name>>;
    <Name extends PresenceChannelNameOf<Types>, Selected>(
      name: Name | undefined,
      select: (presence: Presence<ChannelMemberOf<Types, Name>>) => Selected,
      isEqual?: (a: Selected, b: Selected) => boolean,
    ): Selected;
  };
  useMember: <Name extends PresenceChannelNameOf<Types>>(
    name: Name | undefined,
    id: string | undefined,
  ) => Member<ChannelMemberOf<Types, Name>> | null;
}
