import type { ClientAttachment } from '../pusher/attachToClient';
import { readSignedInUser } from '../pusher/signinInternals';
import type { User } from '../types/Register';
import { watchlistOf } from '../watchlist/watchlistOf';
import { EventHandover } from './EventHandover';
import type { RefreshableSession } from './RefreshableSession';
import type { RefreshTools } from './RefreshTools';
import { SecondSession } from './SecondSession';
import { waitForPong } from './waitForPong';

/**
 * Signs the user in anew on a second socket, subscribes to all channels there, and then moves the session to it in one step. No
 * event is lost, and none is delivered twice.
 */
export async function moveToNewSocket(
  session: RefreshableSession,
  tools: RefreshTools,
  { client }: ClientAttachment,
  { user, signal }: { user: User; signal: AbortSignal },
): Promise<void> {
  const handover = new EventHandover(client);
  const second = new SecondSession(session, tools, user, ({ client: next }) => {
    handover.holdBack(next);
  });
  try {
    await second.prepare(signal);
    // By the answer, the old socket has delivered all that the server had sent there.
    await waitForPong(session, signal);
    handover.stopOld();
    // By this answer, all that the old socket has delivered has arrived on the new one, too.
    await waitForPong(second.session, signal);
    handover.complete(() => {
      move(session, second.session);
    });
  } finally {
    handover.end();
    await second.end();
  }
}

/** The sessions swap their clients. The second one closes the old client when it ends. */
function move(session: RefreshableSession, second: RefreshableSession): void {
  const { error } = second.watchlist.store.getValue();
  session.slot.exchange(second.slot);
  const attachment = session.client.getValue();
  if (attachment) session.watchlist.restart(watchlistOf(readSignedInUser(attachment.client)), error);
}
