import { acquireClient, type AcquiredClient } from './acquireClient';
import { pusherOptions } from './connectionOptions';
import { openClient } from './pusher/openClient';
import type { PusherConstructor } from './pusher/PusherClient';
import type { SessionOptions } from './SessionOptions';
import type { SocketSharing } from './SocketSharing';

/**
 * Builds a client, which connects at once: to the server, or, with `sharing`, to the tab that leads. `sharing` is `null` if the
 * connection is not shared, or if the code of sharing did not load.
 *
 * @throws a text of pusher-js if an option is missing
 */
export function buildClient(
  Pusher: PusherConstructor,
  sharing: SocketSharing | null,
  given: SessionOptions,
): AcquiredClient {
  const { appKey = '', userId } = given;
  const options = pusherOptions(given);
  const sharedSocket = sharing?.shareSocket({ Pusher, options, userId });
  const { client, dispose } = openClient(Pusher, appKey, sharedSocket?.options ?? options);
  return acquireClient(client, dispose, sharedSocket);
}
