import type { ChannelEventDataOf, ChannelEventHandlerOf, ChannelEventNameOf } from './ChannelEvent';
import type {
  ChannelEventsOf,
  ChannelMemberOf,
  ChannelNameOf,
  ClientEventsOf,
  PresenceChannelNameOf,
  UserEventNameOf,
  UserEventsOf,
  UserOf,
} from './TypesOf';

/**
 * The types of your app, given once by augmentation and used by every hook. What is left out is not checked.
 *
 * - `user` is what your auth endpoint puts into `user_data`;
 * - `userEvents` maps the names of the events that your server sends to a user to their data;
 * - `channels` maps the names of channels, or templates of names, to what they carry: `events` by name, `clientEvents`
 *   by name, and a presence channel's `member`, which is the `user_info` of its members.
 *
 * @example
 * ```ts
 * declare module 'react-pusher-user' {
 *   interface Register {
 *     user: { id: string; user_info: { name: string } };
 *     userEvents: { 'order-shipped': { orderId: string } };
 *     channels: {
 *       news: { events: { headline: { text: string } } };
 *       [room: `presence-room-${string}`]: {
 *         events: { message: { text: string } };
 *         clientEvents: { 'client-typing': { at: number } };
 *         member: { name: string };
 *       };
 *     };
 *   }
 * }
 * ```
 */
// eslint-disable-next-line @typescript-eslint/no-empty-object-type -- augmentation needs an interface, empty at first
export interface Register {}

/** The signed-in user's data: `Register['user']`, or what every user has. */
export type User = UserOf<Register>;

/** User events by name: `Register['userEvents']`, or any name with `unknown` data. */
export type UserEvents = UserEventsOf<Register>;

/** A name that `useUserEvent` accepts. */
export type UserEventName = UserEventNameOf<Register>;

/** A channel's name: a key of `Register['channels']`, or any. */
export type ChannelName = ChannelNameOf<Register>;

/** A presence channel's name: the channel names that begin with `presence-`. */
export type PresenceChannelName = PresenceChannelNameOf<Register>;

/** The events that your server sends on a channel, by name. */
export type ChannelEvents<Name extends ChannelName = ChannelName> = ChannelEventsOf<Register, Name>;

/** The `user_info` of a presence channel's members; `never` on other channels. */
export type ChannelMember<Name extends ChannelName = PresenceChannelName> = ChannelMemberOf<Register, Name>;

/** The client events of a channel, by name; none where Pusher allows none. */
export type ClientEvents<Name extends ChannelName = ChannelName> = ClientEventsOf<Register, Name>;

/** A name of an event of a channel: your server's, another client's or Pusher's own. */
export type ChannelEventName<Name extends ChannelName = ChannelName> = ChannelEventNameOf<Register, Name>;

/** The data of an event of a channel. */
export type ChannelEventData<
  Name extends ChannelName,
  Event extends ChannelEventName<Name>,
> = ChannelEventDataOf<Register, Name, Event>;

/**
 * A handler of channel events, as `useChannelEvent` takes it.
 *
 * @example
 * ```ts
 * function useRoomEvent<Name extends ChannelName, Event extends ChannelEventName<Name>>(
 *   name: Name,
 *   event: Event,
 *   handler: ChannelEventHandler<Name, Event>,
 * ) {
 *   useChannelEvent(name, event, handler);
 * }
 * ```
 */
export type ChannelEventHandler<
  Name extends ChannelName,
  Event extends ChannelEventName<Name>,
> = ChannelEventHandlerOf<Register, Name, Event>;
