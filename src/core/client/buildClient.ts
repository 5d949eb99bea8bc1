import type { SessionOptions } from '../SessionOptions';
import type { PusherClient, PusherConstructor, PusherModule, PusherOptions } from './PusherClient';

/** Loads pusher-js: from an effect, so that neither a server render nor the first chunk carries it. */
export async function loadPusher({ loadPusher: load }: SessionOptions): Promise<PusherConstructor> {
  const { default: loaded } = load ? await load() : await (import('pusher-js') as Promise<PusherModule>);
  return 'default' in loaded ? loaded.default : loaded;
}

/** Builds the client of a session, which connects at once. Returns how to end it, too. */
export function buildClient(
  Pusher: PusherConstructor,
  options: SessionOptions,
): [client: PusherClient, end: () => void] {
  // pusher-js asks `'auth' in options`: what is undefined must not be there. It passes over what it does not know.
  const defined = Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined));
  // It insists on a cluster, though `wsHost` makes that meaningless.
  const client = new Pusher(options.appKey!, {
    cluster: '',
    ...defined,
    userAuthentication: undefined,
  } as PusherOptions);
  const network = Pusher.Runtime.getNetwork();
  const listeners = ['online', 'offline'].map(
    (event) => [event, network.callbacks.get(event)!.at(-1)!.fn] as const,
  );
  return [
    client,
    // Without a trace: pusher-js itself would stay in `instances`, and listen to the network for ever.
    () => {
      client.disconnect();
      // A close that asks to back off leaves a timer that `disconnect()` forgets, and which would connect again.
      client.connection.connect = () => undefined;
      for (const listener of listeners) network.unbind(...listener);
      Pusher.instances.splice(Pusher.instances.indexOf(client), 1);
    },
  ];
}
