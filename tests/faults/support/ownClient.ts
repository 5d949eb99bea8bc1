import type PusherJs from 'pusher-js';
import type { Scene } from './createScene';

/** A client of the app's own, which signs in by the endpoint. */
export const ownClient = ({ memory, server }: Scene): PusherJs =>
  new memory.Pusher(server.app.key, { cluster: 'eu' });

/** Ends all clients there are, so that nothing of them is left: what a provider does for those that it built. */
export function endClients({ Pusher }: Scene): void {
  for (const client of Pusher.instances.splice(0)) client.disconnect();
  const network = Pusher.Runtime.getNetwork() as unknown as { unbind(event: string): void };
  // pusher-js itself would listen to the network for ever.
  for (const event of ['online', 'offline']) network.unbind(event);
}
