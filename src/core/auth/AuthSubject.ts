import type { PusherError, PusherErrorDetails } from '../PusherError';
import type { AuthContext, AuthErrorCode, AuthOptions } from './AuthOptions';

/** What is to be signed: a user for a socket, or a channel as well. */
export interface Asking {
  socketId: string;
  channelName?: string;
}

/** Whatever an endpoint may be asked for: the options, whoever they are for. */
export type AnyAuthOptions = AuthOptions<Asking, unknown>;

/** The class of the errors that a request fails with. */
export type FailureClass<Failure extends PusherError = PusherError> = new (
  code: AuthErrorCode,
  details?: PusherErrorDetails,
) => Failure;

/** What auth data is wanted for. */
export interface AuthSubject<Reply, Failure extends PusherError> {
  getOptions(): AnyAuthOptions;
  Failure: FailureClass<Failure>;
  /** What a reply says; `null` where it will not do. */
  check(reply: unknown): Reply | null;
  progress(
    phase: 'authenticating' | 'retrying',
    request: Pick<AuthContext<Failure>, 'attempt' | 'error'>,
  ): void;
}
