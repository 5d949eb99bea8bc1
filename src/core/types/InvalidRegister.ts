import type { ChannelTypes, PusherTypes } from './PusherTypes';

/**
 * The type of everything that depends on a mistake in `Register`, or in the types that `createPusherHooks` was given.
 * No value has this type, so that the first use is a compile error, whose text includes `Message`.
 *
 * It is a string, since it also stands where the name of an event or of a channel is expected.
 */
export type InvalidRegister<Message extends string = string> = string & { readonly invalidRegister: Message };

/** What is wrong with `Types` as a whole; `never` if nothing is. */
export type MistakeIn<Types> = [UnknownKeyOf<Types>] extends [never]
  ? never
  : InvalidRegister<`Register has no key '${UnknownKeyOf<Types>}': its keys are user, userEvents and channels`>;

/** What is wrong with the types of channels; `never` if nothing is. */
export type MistakeInChannels<Channels> = [UnknownChannelKeyOf<Channels>] extends [never]
  ? never
  : InvalidRegister<`A channel in Register has no key '${UnknownChannelKeyOf<Channels>}': its keys are events, clientEvents and member`>;

/** What each key of `Register` needs, as the text of an error. */
export interface Needs {
  user: InvalidRegister<'Register.user needs an id of type string'>;
  userEvents: InvalidRegister<'Register.userEvents needs to be an object type: the names of events with the types of their data'>;
  channels: InvalidRegister<'Register.channels needs to be an object type: the names of channels with their types'>;
}

type UnknownKeyOf<Types> = Exclude<keyof Types, keyof PusherTypes> & string;

type UnknownChannelKeyOf<Channels> = {
  [Name in keyof Channels]: Exclude<keyof Channels[Name], keyof ChannelTypes> & string;
}[keyof Channels];
