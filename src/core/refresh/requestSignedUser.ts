import type { ClientAttachment } from '../pusher/attachToClient';
import type { SignedUser } from '../pusher/resendSignin';
import type { RefreshableSession } from './RefreshableSession';
import type { RefreshTools } from './RefreshTools';
import { waitFor } from './waitFor';

/** Asks the app's server for the user of a connection, with limits and retries as for each sign-in. */
export function requestSignedUser(
  session: RefreshableSession,
  { createSigninRequest }: RefreshTools,
  attachment: ClientAttachment,
  signal: AbortSignal,
): Promise<SignedUser> {
  return waitFor(signal, (resolve, reject) => {
    const request = createSigninRequest(
      attachment,
      session.signin.host,
      (event) => {
        if (event.type === 'request-failed') reject(event.error);
      },
      resolve,
    );
    const snapshot = attachment.watch.getSnapshot();
    if (snapshot.state === 'connected') request.run({ socketId: snapshot.socketId });
    return () => {
      request.cancel();
    };
  });
}
