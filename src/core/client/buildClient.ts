import type { SessionOptions } from '../SessionOptions';
import { connectionOptions } from './clientOptions';
import type {
  PusherClient,
  PusherConstructor,
  PusherModule,
  PusherOptions,
  PusherRuntime,
} from './PusherClient';

/** Loads pusher-js: from an effect, so that neither a server render nor the first chunk carries it. */
export const loadPusher = async (options: SessionOptions): Promise<PusherModule> =>
  // Async: where it is there already, a provider that unmounts in the tick of its mount has time to say so.
  // The cast: the default export of pusher-js has wrong types under `nodenext`.
  options.loadPusher?.() ?? (import('pusher-js') as Promise<object> as Promise<PusherModule>);

/** A client, and how to end it, if it is not the app's. */
export type BuiltClient = [client: PusherClient, dispose?: () => void];

/** Returns the class of pusher-js that a module exports, in whichever shape. */
const classIn = (module: PusherModule): PusherConstructor => {
  const inner = 'default' in module ? module.default : module;
  if ('default' in inner) return inner.default;
  return 'Pusher' in inner ? inner.Pusher : inner;
};

/** Builds a client, which connects at once. */
export const buildClient = (module: PusherModule, options: SessionOptions): BuiltClient => {
  const Pusher = classIn(module);
  // Where the key or the cluster is missing after all, pusher-js throws. It insists on a cluster, though `wsHost` makes that
  // meaningless.
  const client = new Pusher((options as { appKey: string }).appKey, {
    cluster: options.wsHost && '',
    ...connectionOptions(options),
  } as PusherOptions);
  const network = (Pusher.Runtime as PusherRuntime).getNetwork();
  const listeners = ['online', 'offline'].map((event) => network.callbacks.get(event).at(-1).fn);
  const dispose = () => {
    client.disconnect();
    // A close that asks to back off leaves a timer that `disconnect()` forgets, and which would connect again.
    client.connection.connect = () => undefined;
    // pusher-js itself would listen to the network for ever, and stay in `instances`.
    listeners.map((listener) => network.unbind(null, listener));
    Pusher.instances.splice(Pusher.instances.indexOf(client), 1);
  };
  return [client, dispose];
};
