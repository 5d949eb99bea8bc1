import type { AuthErrorCode } from './AuthOptions';
import type { AuthSubject } from './AuthSubject';

/** An auth request, as a developer tool sees it: no headers and no params. */
export interface InspectedAuthRequest extends AuthSubject {
  /** The number of the try: 1 for the first. */
  attempt: number;
  /** Aborted when the reply does not matter any more. */
  signal: AbortSignal;
}

/** Why an auth request failed, or is made to fail. */
export interface AuthFailure {
  /** As in `SigninError` and `ChannelError`. */
  code: AuthErrorCode;
  /** The HTTP status of the auth endpoint. */
  status?: number;
}

/** Stands before and after each auth request of a provider, for users and for channels. */
export interface AuthInterceptor {
  /** May take its time. Resolves to a failure that takes the place of the request, or to `null`: the request is sent. */
  before(request: InspectedAuthRequest): Promise<AuthFailure | null>;
  /** Called when the request has ended, with its failure, or with `null`: the app's server has replied. */
  after(request: InspectedAuthRequest, failure: AuthFailure | null): void;
}
