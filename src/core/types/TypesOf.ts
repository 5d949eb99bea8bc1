/*
 * What the hooks make of an app's types. `Types` is `Register`, or what `createPusherHooks` is given: so `Register` is
 * asked in the program that augments it, and never in ours.
 *
 * A condition that is always met (`Types extends unknown`) makes TypeScript show the names in its errors, not the alias.
 */

/** The data of the signed-in user. */
export type UserOf<Types> = Types extends { user: infer Registered extends { id: string } }
  ? Registered
  : { id: string; [key: string]: unknown };

/** The ids of users. */
export type UserIdOf<Types> = UserOf<Types>['id'];

/** User events by name. */
export type UserEventsOf<Types> = Types extends { userEvents: infer Registered }
  ? Registered
  : Record<string, unknown>;

/** The names of user events. */
export type UserEventNameOf<Types> = Types extends unknown
  ? Extract<keyof UserEventsOf<Types>, string>
  : never;

/** The names of channels. */
export type ChannelNameOf<Types> = Types extends { channels: infer Registered }
  ? Extract<keyof Registered, string>
  : string;

/** The names of presence channels. */
export type PresenceChannelNameOf<Types> = PresenceNameIn<ChannelNameOf<Types>>;

/** The names of channels that carry client events. */
export type ClientChannelNameOf<Types> = ClientNameIn<ChannelNameOf<Types>>;

type PresenceNameIn<Name extends string> = Name extends `presence-${string}`
  ? Name
  : string extends Name
    ? `presence-${string}`
    : never;

type ClientNameIn<Name extends string> = Name extends `private-encrypted-${string}`
  ? never
  : Name extends `private-${string}` | `presence-${string}`
    ? Name
    : string extends Name
      ? `private-${string}` | `presence-${string}`
      : never;

/** What is registered of a channel; a concrete name is found by the template that it matches. */
export type ChannelOf<Types, Name> = Types extends { channels: infer Registered }
  ? Name extends keyof Registered
    ? Registered[Name]
    : object
  : object;

/** The events that the server sends on a channel, by name. */
export type ChannelEventsOf<Types, Name> =
  ChannelOf<Types, Name> extends { events: infer Registered } ? Registered : Record<string, unknown>;

/** The `user_info` of a presence channel's members. */
export type ChannelMemberOf<Types, Name extends string> = [PresenceNameIn<Name>] extends [never]
  ? never
  : ChannelOf<Types, Name> extends { member: infer Registered }
    ? Registered
    : unknown;

/** The client events of a channel, by name. */
export type ClientEventsOf<Types, Name extends string> = [ClientNameIn<Name>] extends [never]
  ? object
  : ChannelOf<Types, Name> extends { clientEvents: infer Registered }
    ? Registered
    : Record<`client-${string}`, unknown>;

/** The names of a channel's client events. */
export type ClientEventNameOf<Types, Name extends string> = Extract<
  keyof ClientEventsOf<Types, Name>,
  `client-${string}`
>;

/** The data of a client event. */
export type ClientEventDataOf<Types, Name extends string, Event> = Event extends keyof ClientEventsOf<
  Types,
  Name
>
  ? ClientEventsOf<Types, Name>[Event]
  : never;
