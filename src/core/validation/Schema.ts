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
 * A validator of zod, valibot, arktype and others: Standard Schema, version 1. It must answer at once, not by a promise.
 *
 * Source: {@link https://standardschema.dev | Standard Schema}
 */
export interface Schema<Output = unknown> {
  readonly '~standard': {
    readonly version: 1;
    readonly vendor: string;
    // Before `validate`: TypeScript complains of the first that differs, and of this in fewer words.
    readonly types?: SchemaTypes<Output> | undefined;
    readonly validate: (value: unknown) => SchemaResult<Output> | Promise<SchemaResult<Output>>;
  };
}

/** What a schema takes and gives; of the types alone. */
export interface SchemaTypes<Output> {
  readonly input: unknown;
  readonly output: Output;
}

/** What a schema makes of a value: the value to use, or what is wrong with it. */
export type SchemaResult<Output> =
  { readonly value: Output; readonly issues?: undefined } | { readonly issues: readonly SchemaIssue[] };

/** One thing that is wrong with a value, and where in it. */
export interface SchemaIssue {
  readonly message: string;
  readonly path?: readonly (PropertyKey | { readonly key: PropertyKey })[] | undefined;
}

/** An event that its schema refused. */
export interface InvalidEvent {
  event: string;
  /** `null` for an event of the user. */
  channel: string | null;
  /** What came, unchecked: it may hold anything. */
  data: unknown;
  issues: readonly SchemaIssue[];
}

/** None where there are no members. */
type MemberSchema<Info> = [Info] extends [never] ? undefined : Schema<Info>;

/** The schemas of a channel. */
export interface ChannelSchemas<Types, Name extends string> {
  /** By event name; an event without a schema is not checked. */
  events?: { [Event in keyof ChannelEventsOf<Types, Name>]?: Schema<ChannelEventsOf<Types, Name>[Event]> };
  /** Of the `user_info` of members. */
  member?: MemberSchema<ChannelMemberOf<Types, Name>>;
  /** By client event name. */
  clientEvents?: {
    [Event in ClientEventNameOf<Types, Name>]?: Schema<ClientEventsOf<Types, Name>[Event]>;
  };
}

/** The schemas of an app, each for what it gives once it has checked: what `Types` says of the same place. */
export interface SchemasOf<Types> {
  user?: Schema<UserOf<Types>>;
  /** By event name; an event without a schema is not checked. */
  userEvents?: { [Event in keyof UserEventsOf<Types>]?: Schema<UserEventsOf<Types>[Event]> };
  /** By channel name, or by its beginning and a star: `presence-room-*`. */
  channels?: { [Name in ChannelNameOf<Types>]?: ChannelSchemas<Types, Name> };
}

/** The schemas of an app, as the provider's `schemas` takes them. */
export type Schemas = SchemasOf<Register>;

/** The provider's options that check what comes in. */
export interface ValidationOptions<Types = Register> {
  /** What data must look like to reach a handler. What has no schema is not checked. */
  schemas?: SchemasOf<Types>;
  /** Called with each event that its schema refused, in place of the handlers. */
  onInvalidEvent?: (invalid: InvalidEvent) => void;
}
