import type { SessionOptions } from '../SessionOptions';
import { definedOptions } from './clientOptions';
import type { PusherClient, PusherConstructor, PusherModule, PusherOptions } from './PusherClient';

/** Who wants a client. */
export interface ClientListener {
  opened(client: PusherClient): void;
  /** pusher-js could not be loaded or started. */
  failed(cause: unknown): void;
  /** Hears everything that the client's connection emits, before pusher-js's own listeners do. */
  receive(event: string, data: unknown): void;
}

/** Puts a client to work: the app's own, or one that we load and build. Returns how to let it go. */
export function openClient(options: SessionOptions, { opened, failed, receive }: ClientListener): () => void {
  let isOver = false;
  let end = () => {
    isOver = true;
  };
  const use = (client: PusherClient, dispose?: () => void) => {
    client.connection.bind_global(receive);
    end = () => {
      client.connection.unbind_global(receive);
      dispose?.();
    };
    opened(client);
  };
  const build = (Pusher: PusherConstructor) => {
    // pusher-js insists on a cluster, though `wsHost` makes that meaningless; it passes over what it does not know.
    const client = new Pusher(options.appKey!, {
      cluster: '',
      ...Object.fromEntries(definedOptions(options)),
    });
    const network = Pusher.Runtime.getNetwork();
    const events = ['online', 'offline'];
    const listeners = events.map((event) => network.callbacks.get(event)!.at(-1)!.fn);
    // Without a trace: pusher-js itself would stay in `instances`, and listen to the network for ever.
    use(client, () => {
      client.disconnect();
      // A close that asks to back off leaves a timer that `disconnect()` forgets, and which would connect again.
      client.connection.connect = () => undefined;
      events.forEach((event, index) => network.unbind(event, listeners[index]!));
      Pusher.instances.splice(Pusher.instances.indexOf(client), 1);
    });
  };
  if (options.client) use(options.client);
  else
    load(options)
      .then((Pusher) => {
        if (!isOver) build(Pusher);
      })
      .catch((cause: unknown) => {
        if (!isOver) failed(cause);
      });
  return () => {
    end();
  };
}

/** Loads pusher-js: from an effect, so that neither a server render nor the first chunk carries it. */
async function load({ loadPusher }: SessionOptions): Promise<PusherConstructor> {
  const loaded = await (loadPusher
    ? loadPusher()
    : (import('pusher-js') as Promise<object> as Promise<PusherModule>));
  return 'default' in loaded.default ? loaded.default.default : loaded.default;
}
