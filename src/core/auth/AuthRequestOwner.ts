import type { PusherError, PusherErrorDetails } from '../PusherError';
import type { PusherRuntime } from '../pusher/runtimeOf';
import type { AuthErrorCode } from './AuthOptions';
import type { AnyAuthOptions } from './AuthSubject';

/** What the owner of a request decides, and is told. */
export interface AuthRequestOwner<Failure extends PusherError> {
  runtime: PusherRuntime;
  getOptions(): AnyAuthOptions;
  createError(code: AuthErrorCode | Failure['code'], details?: PusherErrorDetails, reason?: string): Failure;
  /** Returns 0 if a request may be made now, or else how long to wait before asking again, in milliseconds. */
  admitRequest(): number;
  onProgress(phase: 'authenticating' | 'retrying', attempt: number, error: Failure | null): void;
  /** Takes the data of a reply. Returns the code of the failure if they will not do, else `null`. */
  onReply(data: unknown): Failure['code'] | null;
  onFailure(error: Failure): void;
}
