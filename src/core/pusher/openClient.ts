import { disposeClient } from './disposeClient';
import type { PusherClient, PusherConstructor, PusherOptions } from './PusherClient';
import { internalsOf, type NetworkInternals } from './PusherInternals';

/** A client that we built, and how to end it. */
export interface OpenClient {
  client: PusherClient;
  dispose(): void;
}

/**
 * Builds a client, which connects at once.
 *
 * @throws a text of pusher-js if an option is missing
 */
export function openClient(Pusher: PusherConstructor, appKey: string, options: PusherOptions): OpenClient {
  const client = new Pusher(appKey, withHttpHost(options));
  const { Runtime, instances = [] } = internalsOf(client).constructor;
  const network = Runtime?.getNetwork?.();
  const listeners = network ? listenersOfLatestClient(network) : [];
  return {
    client,
    dispose() {
      disposeClient(client);
      // pusher-js itself would listen to the network for ever, and keep the client in `instances`.
      for (const listener of listeners) network?.unbind(null, listener);
      const index = instances.indexOf(client);
      if (index >= 0) instances.splice(index, 1);
    },
  };
}

/**
 * pusher-js insists on a cluster, though `wsHost` makes it meaningless. And with `wsHost` alone, its HTTP fallbacks would go
 * to Pusher's own hosts.
 */
function withHttpHost(options: PusherOptions): PusherOptions {
  const { wsHost, wsPort, wssPort } = options;
  if (!wsHost) return options;
  return {
    httpHost: wsHost,
    ...(wsPort !== undefined && { httpPort: wsPort }),
    ...(wssPort !== undefined && { httpsPort: wssPort }),
    ...options,
    ...(options.httpHost === '' && { httpHost: wsHost }),
    cluster: options.cluster || '',
  };
}

/** The listeners that the client which was built last has added: one per event. */
function listenersOfLatestClient(network: NetworkInternals): (() => void)[] {
  return ['online', 'offline'].flatMap((event) => {
    const latest = network.callbacks?.get(event)?.at(-1);
    return latest ? [latest.fn] : [];
  });
}
