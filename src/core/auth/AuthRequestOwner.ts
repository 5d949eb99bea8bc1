import type { PusherError, PusherErrorDetails } from '../PusherError';
import type { PusherRuntime } from '../pusher/runtimeOf';
import type { AuthErrorCode } from './AuthOptions';
import type { AnyAuthOptions } from './AuthSubject';
import type { AuthSharing } from './AuthSharing';
import type { AuthTools } from './AuthTools';

/** What a request needs of the sign-in or channel that it is for. */
export interface AuthRequestOwner<Failure extends PusherError> {
  runtime: PusherRuntime;
  tools: AuthTools;
  /** `null` if the connection is not shared. */
  sharing: AuthSharing | null;
  getOptions(): AnyAuthOptions;
  createError(code: AuthErrorCode | Failure['code'], details?: PusherErrorDetails, reason?: string): Failure;
  /** Returns 0 if a request may be made now, or else how long to wait before asking again, in milliseconds. */
  admitRequest(): number;
  /** `delay`: the time until the phase `retrying` ends, in milliseconds, if the device is online then. */
  onProgress(
    phase: 'authenticating' | 'retrying',
    attempt: number,
    error: Failure | null,
    delay: number,
  ): void;
  /** Uses the data of a reply, and returns `null`. Returns the code of the failure if the data are invalid. */
  onReply(data: unknown): Failure['code'] | null;
  onFailure(error: Failure): void;
}
