import { createTimer } from '../lib/createTimer';
import { parseJson } from '../lib/parseJson';
import type { ClientAttachment } from '../pusher/attachToClient';
import type { PusherClient } from '../pusher/PusherClient';
import type { User } from '../types/Register';
import { moveToNewSocket } from './moveToNewSocket';
import { refreshOnSameSocket } from './refreshOnSameSocket';
import type { RefreshableSession } from './RefreshableSession';
import type { RefreshTools } from './RefreshTools';
import { requestSignedUser } from './requestSignedUser';
import { waitFor } from './waitFor';

/** Clients whose server has refused a second sign-in on a socket: they are not asked again. */
const refusing = new WeakSet<PusherClient>();

/** Signs the user in anew: on the same socket if the server accepts that, else on a new one. */
export async function signInAnew(
  session: RefreshableSession,
  tools: RefreshTools,
  { user, signal }: { user: User; signal: AbortSignal },
): Promise<void> {
  const attachment = session.client.getValue();
  if (!attachment) throw new tools.SigninError('aborted');
  if (!refusing.has(attachment.client)) {
    const signed = await requestSignedUser(session, tools, attachment, signal);
    const { id } = session.signin.host.readUser(parseJson(signed.user_data)) ?? {};
    if (id !== user.id) throw new tools.SigninError('user-mismatch');
    if (await refreshOnSameSocket(session, attachment, signed, signal)) return;
    refusing.add(attachment.client);
  }
  // The app alone can build a client like its own, and a second client would share the socket of the first.
  if (session.getOptions().client || attachment.sharedSocket)
    await replaceSocket(session, tools, attachment, signal);
  else await moveToNewSocket(session, tools, attachment, { user, signal });
  const moved = session.client.getValue();
  if (moved) refusing.add(moved.client);
}

/**
 * Signs the user in anew by another socket of the same client. If tabs share the socket, it is replaced for all of them. Events
 * are missed until the new one has signed in and subscribed. The promise never resolves: the loss of the socket interrupts the
 * refresh, which then waits for the sign-in that follows. It rejects if the socket is not lost in time.
 */
function replaceSocket(
  { signin }: RefreshableSession,
  { SigninError }: RefreshTools,
  { sharedSocket, watch }: ClientAttachment,
  signal: AbortSignal,
): Promise<never> {
  return waitFor<never>(signal, (_, reject) => {
    const timer = createTimer();
    // The tab that has the shared socket may be gone.
    timer.start(signin.replyLimit, () => {
      reject(new SigninError('reply-timeout'));
    });
    if (sharedSocket) sharedSocket.replace();
    else watch.replaceSocket();
    return () => {
      timer.stop();
    };
  });
}
