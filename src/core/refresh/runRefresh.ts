import type { User } from '../types/Register';
import { followSignin } from './followSignin';
import type { RefreshableSession } from './RefreshableSession';
import type { RefreshTools } from './RefreshTools';
import { signInAnew } from './signInAnew';

/** Signs a session's user in anew. `onAsk` is called before the app's server is asked. */
export async function runRefresh(
  session: RefreshableSession,
  tools: RefreshTools,
  onAsk: () => void,
): Promise<User> {
  // Calls of this tick share the refresh.
  await Promise.resolve();
  const { status, signin } = session.signin.store.getValue();
  // The sign-in that is under way may have asked the app's server already: it may not know what has changed since.
  if (status === 'pending') await signin();
  const user = signedInUser(session, tools);
  onAsk();
  const followed = followSignin(session, tools, user);
  try {
    await signInAnew(session, tools, { user, signal: followed.signal });
    return signedInUser(session, tools);
  } catch (error) {
    if (followed.signal.aborted) return await followed.interrupted;
    throw error;
  } finally {
    followed.stop();
  }
}

function signedInUser({ signin }: RefreshableSession, { SigninError }: RefreshTools): User {
  const { state } = signin;
  if (state.status === 'signed-in') return state.user;
  throw new SigninError('aborted');
}
