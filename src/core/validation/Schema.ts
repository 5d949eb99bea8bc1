import type {
  ChannelEventsOf,
  ChannelMemberOf,
  ChannelNameOf,
  ClientEventNameOf,
  ClientEventsOf,
  UserEventsOf,
  UserOf,
} from '../types/TypesOf';
import type { Register } from '../types/Register';

/**
 * A validator of zod, valibot, arktype or another library: Standard Schema, version 1. It must be synchronous: data for which
 * `validate` returns a promise are refused.
 *
 * Source: {@link https://standardschema.dev | Standard Schema}
 */
export interface Schema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    // Before `validate`: TypeScript reports the first property that differs, and is shorter about this one.
    readonly types?: SchemaTypes<Output> | undefined;
    /** Returns the value to use, or what is wrong with it. */
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
  };
}

/** The types of a schema's input and output. They exist at compile time only. */
export interface SchemaTypes<Output> {
  readonly input: unknown;
  readonly output: Output;
}

/** What a schema makes of a value: the value to use, or what is wrong with the value. */
export type SchemaResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };

/** One mistake in a value, and its place. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** An event whose data a schema refused. */
export interface InvalidEvent {
  /** The name of the event. */
  event: string;
  /** The name of the channel; `null` for a user event. */
  channel: string | null;
  /** The data as received. They may be anything. */
  data: unknown;
  /** What is wrong with the data. */
  issues: readonly SchemaIssue[];
}

/** The schemas of one channel of an app with these types. */
export interface ChannelSchemas<Types, Name extends string> {
  /** The schemas of the data, by event name. An event without a schema is not checked. */
  events?: { [Event in keyof ChannelEventsOf<Types, Name>]?: Schema<ChannelEventsOf<Types, Name>[Event]> };
  /** The schema of the members' `user_info`; only a presence channel has one. */
  member?: [ChannelMemberOf<Types, Name>] extends [never] ? undefined : Schema<ChannelMemberOf<Types, Name>>;
  /** The schemas of the data, by the name of the client event. */
  clientEvents?: {
    [Event in ClientEventNameOf<Types, Name>]?: Schema<ClientEventsOf<Types, Name>[Event]>;
  };
}

/** The schemas of an app with these types. The output of each must be what the types say of the same data. */
export interface SchemasOf<Types> {
  /** The schema of the signed-in user's data. */
  user?: Schema<UserOf<Types>>;
  /** The schemas of the data, by the name of the user event. An event without a schema is not checked. */
  userEvents?: { [Event in keyof UserEventsOf<Types>]?: Schema<UserEventsOf<Types>[Event]> };
  /** The schemas of the channels, by name, or by the beginning of a name and a star: `presence-room-*`. */
  channels?: { [Name in ChannelNameOf<Types>]?: ChannelSchemas<Types, Name> };
}

/** The schemas of an app, as the provider's `schemas` takes them. */
export type Schemas = SchemasOf<Register>;

/** The provider's option that validates received data. */
export interface ValidationOptions<Types = Register> {
  /** The schemas that data must match to reach a handler. Data without a schema are not checked. */
  schemas?: SchemasOf<Types>;
}
