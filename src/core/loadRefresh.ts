import type { RefreshTools } from './refresh/RefreshTools';
import type { RefreshableSession } from './refresh/RefreshableSession';
import type { SessionOptions } from './SessionOptions';
import { createSigninRequest } from './signin/createSigninRequest';
import { SigninError } from './signin/SigninError';
import type { User } from './types/Register';

/** Signs a session's user in anew. The code is loaded by the first call, so that apps that never refresh do not contain it. */
export function loadRefresh(
  session: RefreshableSession,
  createSession: (options: SessionOptions) => RefreshableSession,
): Promise<User> {
  // The loaded file is a bundle of its own: it must not contain these a second time.
  const tools: RefreshTools = { createSession, createSigninRequest, SigninError };
  const promise = import('./refresh/refresh').then(
    ({ refresh }) => refresh(session, tools),
    (cause: unknown) => {
      throw new SigninError('connection-failed', { cause }, 'the code of refresh() did not load');
    },
  );
  // Avoids an unhandled rejection if nobody awaits the promise.
  promise.catch(() => undefined);
  return promise;
}
