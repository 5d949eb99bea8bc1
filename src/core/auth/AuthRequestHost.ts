import type { PusherError, PusherErrorDetails } from '../PusherError';
import type { PusherRuntime } from '../pusher/runtimeOf';
import type { AuthErrorCode } from './AuthOptions';
import type { AnyAuthOptions } from './AuthSubject';
import type { AuthSharing } from './AuthSharing';
import type { AuthTools } from './AuthTools';

/** How far a request has come. */
export type AuthProgress<Failure> =
  /** An attempt starts. `error`: the failure before this attempt. */
  | { type: 'requesting'; attempt: number; error: Failure | null }
  /** An attempt has failed. The next one starts after `delay` milliseconds, if the device is online then. */
  | { type: 'retrying'; attempt: number; error: Failure; delay: number };

/** What a request needs of the sign-in or channel that it is for. */
export interface AuthRequestHost<Failure extends PusherError> {
  runtime: PusherRuntime;
  tools: AuthTools;
  /** `null` if the connection is not shared. */
  sharing: AuthSharing | null;
  getOptions(): AnyAuthOptions;
  createError(code: AuthErrorCode | Failure['code'], details?: PusherErrorDetails, reason?: string): Failure;
  /** Returns 0 if a request may be made now, or else how long to wait before asking again, in milliseconds. */
  admitRequest(): number;
  onProgress(progress: AuthProgress<Failure>): void;
  /** Uses the data of a reply, and returns `null`. Returns the code of the failure if the data are invalid. */
  onReply(data: unknown): Failure['code'] | null;
  onFailure(error: Failure): void;
}
