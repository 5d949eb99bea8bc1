import type { InspectedAuthRequest } from './AuthInterceptor';
import type { AuthReply } from './AuthReply';

/** What developer tools do to auth requests. */
export interface AuthTools {
  /** Sends a request in place of `send`, or makes it fail; `null` while no tool listens. */
  sendAuth: ((request: InspectedAuthRequest, send: () => Promise<AuthReply>) => Promise<AuthReply>) | null;
}
