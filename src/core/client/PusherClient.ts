import type { Channel, Options } from 'pusher-js';
import type { User } from '../types/Register';
import type { AuthCallback } from '../auth/AuthOptions';

/** A `pusher-js` client. (The default export of pusher-js has wrong types under `nodenext`; this name has not.) */
export type PusherClient = Channel['pusher'];

/** Every option of `pusher-js`. */
export type PusherOptions = Options;

/** The class that pusher-js exports: the statics that we use. */
export interface PusherConstructor {
  new (appKey: string, options: Options): PusherClient;
  Runtime: object;
  instances: PusherClient[];
}

/** What we use of `Pusher.Runtime`, which pusher-js types by its internals. */
export interface PusherRuntime {
  getAuthorizers(): Record<'ajax' | 'jsonp', AuthTransport>;
  getNetwork(): PusherNetwork;
}

/** pusher-js's own request to an auth endpoint, as its runtimes provide it: `ajax`, and `jsonp` in browsers. */
export type AuthTransport = (
  runtime: PusherRuntime,
  query: string,
  options: object,
  requestType: string,
  callback: AuthCallback<unknown>,
) => unknown;

/** Whether the device is online, as pusher-js sees it. */
export interface PusherNetwork {
  isOnline(): boolean;
  bind(event: string, listener: () => void): unknown;
  unbind(event: string | null, listener: () => void): unknown;
  callbacks: {
    /** Never without a last one: each client listens. */
    get(event: string): { at(index: -1): { fn: () => void } };
  };
}

/**
 * A module that exports the class of pusher-js, in every shape that a build of pusher-js and a bundler give it: the class
 * itself, or the class as `default` or as `Pusher`, where `default` may hold the module once more.
 */
export type PusherModule =
  | PusherConstructor
  | { Pusher: PusherConstructor }
  | { default: PusherConstructor | { default: PusherConstructor } | { Pusher: PusherConstructor } };

/** A client at run time, where the types of pusher-js, which are not strict about `null`, say too much. */
export interface ClientState {
  connection: Omit<PusherClient['connection'], 'connection'> & {
    /** The line: `null` from the moment it drops, while `state` is `connected` for a second longer. */
    connection: { id: string } | null;
  };
  user: Omit<PusherClient['user'], 'user_data' | 'serverToUserChannel'> & {
    user_data: User | null;
    serverToUserChannel: Channel | null;
  };
}

/** And what presence channels wait for, which pusher-js keeps to itself. */
export interface SigninClient extends ClientState {
  user: ClientState['user'] & { _signinDoneResolve: (() => void) | null };
}

/** A frame from the server, as pusher-js decodes it. */
export interface Frame {
  event: string;
  channel?: string;
  data?: unknown;
  /** Who sent a client event on a presence channel. */
  user_id?: string;
}

/** What a connection emits beside its states: frames, and errors, which may hold another's data around a close. */
export interface Emitted extends Frame {
  data?: { code?: unknown; user_data?: unknown } | null;
  type: string;
  error?: { data?: unknown };
}
