import type { ClientAttachment } from '../pusher/attachToClient';
import { waitFor } from './waitFor';

/**
 * Signs the user in anew by another socket of the same client; if tabs share it, by another one for all of them. Events are missed until it has signed in and subscribed. Never
 * resolves: the loss of the socket interrupts the refresh, which then waits for the sign-in that follows.
 */
export function replaceSocket(
  { sharedSocket, watch }: ClientAttachment,
  signal: AbortSignal,
): Promise<never> {
  return waitFor<never>(signal, () => {
    if (sharedSocket) sharedSocket.replace();
    else watch.replaceSocket();
    return () => {};
  });
}
