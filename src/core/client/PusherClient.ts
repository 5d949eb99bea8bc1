import type { Channel, Options } from 'pusher-js';

/** A `pusher-js` client. (The default export of pusher-js has wrong types under `nodenext`; this name has not.) */
export type PusherClient = Channel['pusher'];

/** Every option of `pusher-js`. */
export type PusherOptions = Options;

/** The class that pusher-js exports: the statics that we use. */
export interface PusherConstructor {
  new (appKey: string, options: Options): PusherClient;
  Runtime: {
    getAuthorizers(): Partial<Record<string, AuthTransport>>;
    getNetwork(): PusherNetwork;
  };
  instances: PusherClient[];
}

/** pusher-js's own request to an auth endpoint, as its runtimes provide it: `ajax`, and `jsonp` in browsers. */
export type AuthTransport = (
  runtime: PusherConstructor['Runtime'],
  query: string,
  options: object,
  requestType: string,
  callback: (error: Error | null, data: unknown) => void,
) => void;

/** Whether the device is online, as pusher-js sees it. */
export interface PusherNetwork {
  isOnline(): boolean;
  bind(event: string, listener: () => void): unknown;
  unbind(event: string, listener: () => void): unknown;
  callbacks: { get(event: string): { fn: () => void }[] | undefined };
}

/** What `import('pusher-js')` gives, whether or not the bundler unwraps CommonJS. */
export interface PusherModule {
  default: PusherConstructor | { default: PusherConstructor };
}

/** The class that built a client, with its runtime: the app may use another build than the one we would load. */
export function constructorOf(client: PusherClient): PusherConstructor {
  // `constructor` is `Function` to TypeScript; a pusher-js client is an instance of the class above.
  return client.constructor as unknown as PusherConstructor;
}
