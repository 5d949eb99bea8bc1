import type { ClientCode } from './ClientLoader';
import { pusherOptions, sharingOf } from './connectionOptions';
import { callSafely } from './lib/callSafely';
import { openClient, type OpenClient } from './pusher/openClient';
import type { SessionOptions } from './SessionOptions';
import { sharedSockets } from './sharedSockets';

/**
 * Builds a client, which connects at once: to the server, or to the tab that leads if the connection is shared.
 *
 * @throws a text of pusher-js if an option is missing
 */
export function buildClient({ Pusher, sharing: code }: ClientCode, given: SessionOptions): OpenClient {
  const { appKey = '', userId } = given;
  const options = pusherOptions(given);
  const sharing = sharingOf(given);
  const shared = sharing && callSafely(code?.shareSocket, { Pusher, appKey, options, userId, sharing });
  if (!shared) return openClient(Pusher, appKey, options);
  try {
    const { client, dispose } = openClient(Pusher, appKey, shared.options);
    sharedSockets.set(client, shared);
    return {
      client,
      dispose() {
        dispose();
        shared.dispose();
      },
    };
  } catch (error) {
    shared.dispose();
    throw error;
  }
}
