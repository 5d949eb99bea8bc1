import type { PusherErrorDetails } from '../PusherError';
import type { AuthErrorCode } from './AuthOptions';

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
