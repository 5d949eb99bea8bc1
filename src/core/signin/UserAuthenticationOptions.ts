import type { AuthHandler, AuthOptions } from '../auth/AuthOptions';
import type { SigninError } from './SigninError';

/** What an auth endpoint answers: the server SDK's `authenticateUser(socketId, user)`. */
export interface AuthData {
  /** `<app key>:<signature>` */
  auth: string;
  /** The user as a JSON string, exactly as signed. */
  user_data: string;
}

/** Which connection's user is to be signed. */
export interface UserAuthenticationRequest {
  socketId: string;
}

/** Signs a user in place of the endpoint: calls back, or returns a promise of the data. */
export type UserAuthenticationHandler = AuthHandler<UserAuthenticationRequest, AuthData, SigninError>;

/**
 * How your server is asked to sign the user.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/connection/#userauthentication | Pusher's options}
 *
 * @example
 * ```tsx
 * <PusherProvider
 *   appKey="…"
 *   cluster="eu"
 *   userAuthentication={{
 *     endpoint: '/api/pusher/user-auth',
 *     headersProvider: async ({ error }) => ({
 *       Authorization: `Bearer ${await getToken({ refresh: error?.status === 401 })}`,
 *     }),
 *   }}
 * />
 * ```
 */
export type UserAuthenticationOptions = AuthOptions<UserAuthenticationRequest, AuthData, SigninError>;
