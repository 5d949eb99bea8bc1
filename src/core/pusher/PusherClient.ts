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

/** What `import('pusher-js')` resolves to: the shape depends on the build of pusher-js and on the bundler. */
export type PusherModule =
  | PusherConstructor
  | { Pusher: PusherConstructor }
  | { default: PusherConstructor | { default: PusherConstructor } | { Pusher: PusherConstructor } };
