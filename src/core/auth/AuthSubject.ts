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
  code: AuthErrorCode | Failure['code'],
  details?: PusherErrorDetails,
) => Failure;

/** What the providers said, and to which options. */
export type Provided = [
  options: AnyAuthOptions,
  params: object | null | undefined | false,
  headers: object | null | undefined | false,
];

/** Takes a reply, which is not checked yet, or why there is none. */
export type Answer = (reply: unknown, code?: AuthErrorCode, details?: PusherErrorDetails) => void;

/** Takes what the app failed with, and what is to be told of that. */
export type Refuse = (cause: unknown, details?: PusherErrorDetails) => void;

/** How far a request has come. */
export interface AuthProgress<Failure> extends Pick<AuthContext<Failure>, 'attempt' | 'error'> {
  phase: 'authenticating' | 'retrying';
}
