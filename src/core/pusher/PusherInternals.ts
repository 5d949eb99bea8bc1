import type { Channel } from 'pusher-js';
import type { PusherClient } from './PusherClient';

/** Answers pusher-js: an error, or the data that the app's server signed. */
export type AuthorizerCallback = (error: Error | null, data: object | null) => void;

/** How pusher-js asks for signed data: `config.userAuthenticator` and `config.channelAuthorizer`. */
export type Authorizer<Request> = (request: Request, callback: AuthorizerCallback) => unknown;

/**
 * Every member of pusher-js that is private, untyped, wrongly typed, or replaced by us. Nothing outside this folder uses
 * any of them. README.md in this folder says what each is for. Those that a version may lack are optional.
 */
export interface PusherInternals {
  config: {
    userAuthenticator: Authorizer<{ socketId: string }>;
    channelAuthorizer: Authorizer<{ socketId: string; channelName: string }>;
  };
  connection: {
    state: string;
    socket_id: string;
    /** The socket. It is null from the moment the socket is lost, while `state` stays `connected` for a second. */
    connection?: SocketInternals | null;
    bind_global(listener: (event: string, data: unknown) => void): unknown;
    unbind_global(listener: (event: string, data: unknown) => void): unknown;
    connect(): void;
    emit(event: string, ...data: unknown[]): unknown;
  };
  user?: {
    signin_requested?: boolean;
    user_data?: unknown;
    serverToUserChannel?: Channel | null;
    _signinDoneResolve?: (() => void) | null;
    _subscribeChannels?(): void;
  };
  channels: {
    channels?: Record<string, Channel>;
    add(name: string, client: object): Channel;
  };
  /** The types of pusher-js deny that there may be none. */
  channel(name: string): Channel | undefined;
  subscribe(name: string): Channel;
  unsubscribe(name: string): void;
  subscribeAll(): void;
  /** The class of the client: the app may use another build than the one that we would load. */
  constructor: { Runtime?: RuntimeInternals; instances?: PusherClient[] };
}

/** What pusher-js calls a connection: one socket. `transport` is null once it has closed. */
export interface SocketInternals {
  transport?: { socket?: { send(data: string): unknown } | null } | null;
}

/** `Pusher.Runtime`, which pusher-js types by its own internals. */
export interface RuntimeInternals {
  getAuthorizers?(): { jsonp?: JsonpTransport };
  getNetwork?(): NetworkInternals;
}

/** The jsonp request of pusher-js's browser builds. */
export type JsonpTransport = (
  runtime: RuntimeInternals,
  query: string,
  options: { endpoint: string },
  requestType: string,
  callback: (error: unknown, data: unknown) => void,
) => unknown;

/** Whether the device is online, and the listeners that each client adds and never removes. */
export interface NetworkInternals {
  isOnline?(): boolean;
  unbind(event: string | null, listener: () => void): unknown;
  callbacks?: { get(event: string): { fn: () => void }[] | undefined };
}

/** The members of a channel that are private, or replaced by us. */
export interface ChannelInternals {
  subscribed: boolean;
  subscriptionPending: boolean;
  emit: Channel['emit'];
  pusher: PusherClient;
  /** Called for each event without a listener: it writes to pusher-js's log. */
  failThrough?: unknown;
  members?: { members: Record<string, unknown> };
}

/** The client, typed by what it is at run time. */
export function internalsOf(client: PusherClient): PusherInternals {
  // Without this step, TypeScript compares the private members of the class.
  const untyped: object = client;
  return untyped as PusherInternals;
}

/** The channel, typed by what it is at run time. */
export function channelInternalsOf(channel: Channel): ChannelInternals {
  const untyped: object = channel;
  return untyped as ChannelInternals;
}
