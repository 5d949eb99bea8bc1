import { createTimer } from '../lib/createTimer';
import type { ClientAttachment } from '../pusher/attachToClient';
import { resendSignin, type SignedUser } from '../pusher/resendSignin';
import { waitFor } from './waitFor';
import type { RefreshableSession } from './RefreshableSession';

/**
 * Signs the user in once more on the socket that the user is signed in on. Resolves to whether Pusher has accepted that.
 * Servers that refuse it leave the user signed in as before.
 */
export async function refreshOnSameSocket(
  { signin }: RefreshableSession,
  { client }: ClientAttachment,
  signed: SignedUser,
  signal: AbortSignal,
): Promise<boolean> {
  const onAnswered = resendSignin(client, signed);
  signin.isRefreshing = true;
  try {
    return await waitFor<boolean>(signal, (resolve) => {
      const timer = createTimer();
      timer.start(signin.replyLimit, () => {
        resolve(false);
      });
      const unsubscribe = signin.transitions.on('transition', ({ event }) => {
        if (event.type === 'rejected') resolve(false);
        if (event.type === 'succeeded') resolve(true);
      });
      return () => {
        timer.stop();
        unsubscribe();
      };
    });
  } finally {
    signin.isRefreshing = false;
    onAnswered();
  }
}
