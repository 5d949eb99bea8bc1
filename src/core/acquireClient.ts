import { attachToClient, type ClientAttachment } from './pusher/attachToClient';
import type { PusherClient } from './pusher/PusherClient';
import type { SharedSocket } from './SocketSharing';

/** A client that a session uses. */
export interface AcquiredClient {
  readonly attachment: ClientAttachment;
  /** Ends the use: detaches from the client, and disconnects it unless the app built it. */
  release(): void;
}

/** Starts to use a client. `dispose` disconnects it, and does nothing for a client of the app's. */
export function acquireClient(
  client: PusherClient,
  dispose: () => void,
  sharedSocket?: SharedSocket | null,
): AcquiredClient {
  const { attachment, detach } = attachToClient(client, sharedSocket);
  return {
    attachment,
    release() {
      detach();
      dispose();
      sharedSocket?.dispose();
    },
  };
}
