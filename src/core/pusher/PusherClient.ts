import type { Channel, Options } from 'pusher-js';

/** A `pusher-js` client. (The default export of pusher-js has wrong types under `nodenext`; this name has not.) */
export type PusherClient = Channel['pusher'];

/** Every option of `pusher-js`. */
export type PusherOptions = Options;

/** The class that pusher-js exports. */
export interface PusherConstructor {
  new (appKey: string, options: Options): PusherClient;
  Runtime: object;
  instances: PusherClient[];
}

/**
 * A module that exports the class of pusher-js, in every shape that a build of pusher-js and a bundler give it: the class
 * itself, or the class as `default` or as `Pusher`, where `default` may hold the module once more.
 */
export type PusherModule =
  | PusherConstructor
  | { Pusher: PusherConstructor }
  | { default: PusherConstructor | { default: PusherConstructor } | { Pusher: PusherConstructor } };
