import type { PusherClient } from './PusherClient';
import { internalsOf } from './PusherInternals';

/** What we use of the runtime that pusher-js was built for. */
export interface PusherRuntime {
  /** Whether the device is online, if the runtime can tell. */
  isOnline(): boolean;
  /**
   * Sends an auth request by jsonp.
   *
   * @throws Error if this build of pusher-js has no jsonp
   */
  jsonp(endpoint: string, query: string, callback: (error: unknown, data: unknown) => void): void;
}

/** The runtime of the client's own build of pusher-js. */
export function runtimeOf(client: PusherClient): PusherRuntime {
  const { Runtime: runtime } = internalsOf(client).constructor;
  return {
    isOnline: () => runtime?.getNetwork?.().isOnline?.() ?? true,
    jsonp(endpoint, query, callback) {
      const jsonp = runtime?.getAuthorizers?.().jsonp;
      if (!runtime || !jsonp)
        throw new Error("This build of pusher-js has no jsonp. Use `transport: 'ajax'`, or a browser build.");
      jsonp(runtime, query, { endpoint }, '', callback);
    },
  };
}
