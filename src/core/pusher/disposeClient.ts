import { disconnectClient } from './disconnectClient';
import type { PusherClient } from './PusherClient';
import { internalsOf } from './PusherInternals';

/** Disconnects a client for good. */
export function disposeClient(client: PusherClient): void {
  disconnectClient(client);
  // A close that asks to back off leaves a timer that `disconnect()` forgets, and which would connect again.
  internalsOf(client).connection.connect = () => undefined;
}
