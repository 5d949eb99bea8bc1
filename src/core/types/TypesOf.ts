import type { InvalidRegister, MistakeIn, MistakeInChannels, Needs } from './InvalidRegister';
import type { PusherTypes } from './PusherTypes';

/*
 * What the hooks make of an app's types. `Types` is `Register`, or what `createPusherHooks` is given. TypeScript resolves
 * these types in the app's program, with the app's `Register`, never when the package is built.
 *
 * A mistake in `Types` is the type `InvalidRegister`, wherever it matters.
 *
 * A condition that is always met (`Types extends unknown`) makes TypeScript show the names in its errors, not the alias.
 */

/** What `Types` has under `Key`; `Otherwise` if the key is left out. */
type EntryOf<Types, Key extends keyof PusherTypes, Otherwise> = [MistakeIn<Types>] extends [never]
  ? Key extends keyof Types
    ? [Types[Key]] extends [Required<PusherTypes>[Key]]
      ? Types[Key]
      : Needs[Key]
    : Otherwise
  : MistakeIn<Types>;

/** The names in an object type by name; a mistake stays itself. */
type NamesIn<Entry> = Entry extends InvalidRegister ? Entry : Extract<keyof Entry, string>;

/** The data of the signed-in user of an app with these types. */
export type UserOf<Types> = EntryOf<Types, 'user', { id: string; [key: string]: unknown }>;

/** The ids of users. */
export type UserIdOf<Types> =
  UserOf<Types> extends infer User
    ? User extends { id: infer Id extends string }
      ? Id
      : Extract<User, string>
    : never;

/** The user events, by name. */
export type UserEventsOf<Types> = EntryOf<Types, 'userEvents', Record<string, unknown>>;

/** The names of user events. */
export type UserEventNameOf<Types> = Types extends unknown ? NamesIn<UserEventsOf<Types>> : never;

/** The data of a user event. */
export type UserEventDataOf<Types, Name> = Name extends keyof UserEventsOf<Types>
  ? UserEventsOf<Types>[Name]
  : never;

/** The types of the channels, by name or by template of a name. */
export type ChannelsOf<Types> =
  EntryOf<Types, 'channels', Record<string, object>> extends infer Channels
    ? Channels extends InvalidRegister
      ? Channels
      : [MistakeInChannels<Channels>] extends [never]
        ? Channels
        : MistakeInChannels<Channels>
    : never;

/** The names of channels. */
export type ChannelNameOf<Types> = NamesIn<ChannelsOf<Types>>;

/** The names of presence channels. */
export type PresenceChannelNameOf<Types> = PresenceNameIn<ChannelNameOf<Types>>;

/** The names of channels that carry client events. */
export type ClientChannelNameOf<Types> = ClientNameIn<ChannelNameOf<Types>>;

type PresenceNameIn<Name extends string> = Name extends InvalidRegister | `presence-${string}`
  ? Name
  : string extends Name
    ? `presence-${string}`
    : never;

type ClientNameIn<Name extends string> = Name extends `private-encrypted-${string}`
  ? never
  : Name extends InvalidRegister | `private-${string}` | `presence-${string}`
    ? Name
    : string extends Name
      ? `private-${string}` | `presence-${string}`
      : never;

/** The types of one channel; a concrete name is found by the template that it matches. */
export type ChannelOf<Types, Name> = Name extends keyof ChannelsOf<Types> ? ChannelsOf<Types>[Name] : object;

/** The events that the server sends on a channel, by name. */
export type ChannelEventsOf<Types, Name> =
  ChannelOf<Types, Name> extends { events: infer Registered } ? Registered : Record<string, unknown>;

/** The `user_info` of a presence channel's members; `never` on other channels. */
export type ChannelMemberOf<Types, Name extends string> = [PresenceNameIn<Name>] extends [never]
  ? never
  : ChannelOf<Types, Name> extends { member: infer Registered }
    ? Registered
    : unknown;

/** The client events of a channel, by name; none where Pusher allows none. */
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
