import type { PusherClient } from 'react-pusher-user';
import { overrideMethod } from './overrideMethod';
import { internalsOf } from './PusherInternals';

/** Makes pusher-js believe that the device is offline. Returns the function that ends it. */
export function setOffline(client: PusherClient): () => void {
  const network = internalsOf(client).constructor.Runtime?.getNetwork?.();
  return network ? overrideMethod(network, 'isOnline', () => () => false) : () => undefined;
}
