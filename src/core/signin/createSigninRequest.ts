import { AuthRequest } from '../auth/AuthRequest';
import type { AnyAuthOptions } from '../auth/AuthSubject';
import { parseJson } from '../lib/parseJson';
import type { ClientAttachment } from '../pusher/attachToClient';
import type { SignedUser } from '../pusher/resendSignin';
import { isSignedUser } from './isSignedUser';
import { SigninError } from './SigninError';
import type { SigninEvent } from './SigninEvent';
import type { SigninHost } from './SigninHost';

/**
 * Creates the request of auth data for one client. `send` takes its progress. `answer` takes auth data that are good, and
 * hands them to pusher-js.
 */
export function createSigninRequest(
  attachment: ClientAttachment,
  host: SigninHost,
  send: (event: SigninEvent) => void,
  answer: (data: SignedUser) => void,
): AuthRequest<SigninError> {
  return new AuthRequest<SigninError>({
    runtime: attachment.runtime,
    tools: host.tools,
    sharing: attachment.sharedSocket,
    admitRequest: attachment.admitRequest,
    getOptions: () => authOptionsOf(attachment, host),
    createError: (code, details, reason) => new SigninError(code, details, details?.status, reason),
    onProgress: send,
    onReply(data) {
      if (!isSignedUser(data)) return 'invalid-reply';
      const user = host.readUser(parseJson(data.user_data));
      if (!user) return 'invalid-reply';
      const { userId } = host.getOptions();
      if (userId !== undefined && userId !== user.id) return 'user-mismatch';
      send({ type: 'authenticated', userId: user.id });
      answer(data);
      return null;
    },
    onFailure(error) {
      send({ type: 'request-failed', error });
    },
  });
}

/** A client of the app's authenticates by itself, unless the provider has options for it. */
function authOptionsOf({ authenticator }: ClientAttachment, host: SigninHost): AnyAuthOptions {
  const { client, userAuthentication } = host.getOptions();
  // The request accepts options for any kind of failure. A sign-in's failures are SigninErrors.
  if (userAuthentication) return userAuthentication as AnyAuthOptions;
  if (!client) return {};
  return {
    customHandler(request, callback) {
      authenticator.own.ask(request, callback);
    },
  };
}
