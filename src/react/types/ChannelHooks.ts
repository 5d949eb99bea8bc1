import type { UseChannelOf } from '../../core/channel/ChannelState';
import type { ClientEventOptions } from '../../core/channel/ClientEventOptions';
import type { UseChannelsOf } from '../../core/channel/UseChannels';
import type {
  ChannelEventDataOf,
  ChannelEventHandlerOf,
  ChannelEventHandlersOf,
  OwnEventNameOf,
  PusherEventNameOf,
} from '../../core/types/ChannelEvent';
import type {
  ChannelNameOf,
  ClientChannelNameOf,
  ClientEventDataOf,
  ClientEventNameOf,
} from '../../core/types/TypesOf';
import type { EnabledOption, ReduceOptions } from './HookOptions';

/** The hooks of the package for the channels of an app with these types. */
export interface ChannelHooks<Types> {
  /** Subscribes to a channel while the component is mounted, and returns the state of the subscription. */
  useChannel: <Name extends ChannelNameOf<Types>>(
    name: Name | undefined,
    options?: EnabledOption,
  ) => UseChannelOf<Types, Name>;

  /** Subscribes to several channels while the component is mounted, and returns their states. */
  useChannels: <Name extends ChannelNameOf<Types>>(
    names: readonly Name[] | undefined,
    options?: EnabledOption,
  ) => UseChannelsOf<Types, Name>;

  /**
   * Subscribes to a channel, or to several, and calls `handler` with the data of each event of this name, or of these names. The
   * handler may be an object of functions, one for each event: then the data of each function has the type of that event.
   */
  useChannelEvent: <
    Name extends ChannelNameOf<Types>,
    Event extends OwnEventNameOf<Types, Name> | PusherEventNameOf<Types, Name>,
  >(
    name: Name | readonly Name[] | undefined,
    event: Event | readonly Event[],
    handler: ChannelEventHandlerOf<Types, Name, Event> | ChannelEventHandlersOf<Types, Name, Event>,
    options?: EnabledOption,
  ) => void;

  /** Subscribes to a channel, and returns the data of the latest event of this name. */
  useLatestChannelEvent: {
    /** Returns the data of the latest event of this name, or `undefined` before the first. */
    <
      Name extends ChannelNameOf<Types>,
      Event extends OwnEventNameOf<Types, Name> | PusherEventNameOf<Types, Name>,
    >(
      name: Name | undefined,
      event: Event,
    ): ChannelEventDataOf<Types, Name, Event> | undefined;
    /** Returns what `reduce` makes of all events of this name: with `initial: []`, an array of their data. */
    <
      Name extends ChannelNameOf<Types>,
      Event extends OwnEventNameOf<Types, Name> | PusherEventNameOf<Types, Name>,
    >(
      name: Name | undefined,
      event: Event,
      options: ReduceOptions<
        ChannelEventDataOf<Types, Name, Event>,
        ChannelEventDataOf<Types, Name, Event>[],
        readonly never[]
      >,
    ): ChannelEventDataOf<Types, Name, Event>[];
    /** Returns what `reduce` makes of all events of this name, starting with `initial`. */
    <
      Name extends ChannelNameOf<Types>,
      Event extends OwnEventNameOf<Types, Name> | PusherEventNameOf<Types, Name>,
      Value,
    >(
      name: Name | undefined,
      event: Event,
      options: ReduceOptions<ChannelEventDataOf<Types, Name, Event>, Value>,
    ): Value;
    /** Returns what `reduce` makes of all events of this name, starting with `initial`. */
    <
      Name extends ChannelNameOf<Types>,
      Event extends OwnEventNameOf<Types, Name> | PusherEventNameOf<Types, Name>,
      Value,
    >(
      name: Name | undefined,
      event: Event,
      // eslint-disable-next-line @typescript-eslint/unified-signatures -- one signature would take the type of `initial: []`
      options: ReduceOptions<ChannelEventDataOf<Types, Name, Event>, Value, NoInfer<Value>>,
    ): Value;
  };

  /** Subscribes to a channel, and returns how many connections are subscribed to it; `null` until Pusher has reported that. */
  useSubscriptionCount: (name: ChannelNameOf<Types> | undefined) => number | null;

  /** Subscribes to a private or presence channel, and returns a function that sends a client event to its other subscribers. */
  useClientEvent: <Name extends ClientChannelNameOf<Types>, Event extends ClientEventNameOf<Types, Name>>(
    name: Name | undefined,
    event: Event,
    options?: ClientEventOptions,
  ) => (data: ClientEventDataOf<Types, Name, Event>) => Promise<void>;
}
