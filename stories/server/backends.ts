import type { Account } from '../playground/accounts';

/** A request of pusher-js to an auth endpoint of the app. */
export interface AuthEndpointRequest {
  path: string;
  form: URLSearchParams;
  /** The account that is logged in to the app, by the token of the request or the session. */
  account: Account | null;
  signal: AbortSignal;
}

/** The backend of one example's app. */
export interface Backend {
  /** Whether the socket is one of this example. */
  owns: (socketId: string) => boolean;
  answer: (request: AuthEndpointRequest) => Promise<Response>;
}

/** The backends of the examples that are on the page now. */
export const backends = new Set<Backend>();
