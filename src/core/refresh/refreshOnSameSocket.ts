import { createTimer } from '../lib/createTimer';
import { parseJson } from '../lib/parseJson';
import type { ClientAttachment } from '../pusher/attachToClient';
import { resendSignin, type SignedUser } from '../pusher/resendSignin';
import { watchlistOf } from '../watchlist/watchlistOf';
import { waitFor } from './waitFor';
import type { RefreshableSession } from './RefreshableSession';

/**
 * Signs the user in once more on the socket that the user is signed in on. Resolves to whether Pusher has accepted that.
 * Servers that refuse it leave the user signed in as before.
 */
export async function refreshOnSameSocket(
  { signin, watchlist }: RefreshableSession,
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
        if (event.type !== 'succeeded') return;
        watchlist.restart(watchlistOf(parseJson(signed.user_data)), null);
        resolve(true);
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
