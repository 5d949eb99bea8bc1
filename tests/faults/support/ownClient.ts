import type PusherJs from 'pusher-js';
import type { Scene } from './createScene';

/** Builds the app's own client, which signs in with the default endpoint. */
export const ownClient = ({ memory, server }: Scene): PusherJs =>
  new memory.Pusher(server.app.key, { cluster: 'eu' });

/** Ends all clients and leaves nothing behind, as a provider does for a client that it built. */
export function endClients({ Pusher }: Scene): void {
  for (const client of Pusher.instances.splice(0)) client.disconnect();
  const network = Pusher.Runtime.getNetwork() as unknown as { unbind(event: string): void };
  // pusher-js never removes its network listeners.
  for (const event of ['online', 'offline']) network.unbind(event);
}
