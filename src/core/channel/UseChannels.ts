import type { ChannelName, Register } from '../types/Register';
import type { ChannelState, UseChannelOf } from './ChannelState';

/** The channels of a list, in its order, by name. The types of each channel follow from its name. */
export type ChannelsByName<Types, Name extends string> = {
  /** Returns the channel of that name as `useChannel` shows it; `undefined` unless the list has it. */
  get<One extends Name>(name: One): UseChannelOf<Types, One> | undefined;
} & ReadonlyMap<Name, UseChannelOf<Types, Name>>;

/** Several channels of an app with these types, as `useChannels` shows them. */
export interface UseChannelsOf<Types, Name extends string> {
  /**
   * All channels in one word:
   *
   * - `error`: at least one channel has failed;
   * - `pending`: none has failed, and at least one is subscribing;
   * - `subscribed`: each is subscribed;
   * - `idle`: no names, not `enabled`, or no connection is wanted.
   */
  status: ChannelState['status'];
  /** Each channel by its name, in the order of the list. */
  channels: ChannelsByName<Types, Name>;
}

/** Several channels as `useChannels` shows them. */
export type UseChannels<Name extends ChannelName = ChannelName> = UseChannelsOf<Register, Name>;
