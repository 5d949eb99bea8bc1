import type { PusherErrorDetails } from '../PusherError';
import type { AuthErrorCode, AuthOptions } from './AuthOptions';

/** What the app's server is asked to sign: a user for a socket, or a channel for a socket. */
export interface AuthSubject {
  socketId: string;
  channelName?: string;
}

/** The auth options of users or of channels. */
export type AnyAuthOptions = AuthOptions<AuthSubject, unknown>;

/** The result of one auth request. */
export type AuthReply =
  | {
      ok: true;
      /** Not checked yet. */
      data: unknown;
      /** The page that the request was redirected to. */
      redirectedTo?: string;
    }
  | {
      ok: false;
      code: AuthErrorCode;
      details?: PusherErrorDetails;
      /** What was found out about the failure, in a sentence. */
      reason?: string;
    };
