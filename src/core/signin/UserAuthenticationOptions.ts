import type { AuthHandler, AuthOptions } from '../auth/AuthOptions';
import type { AuthData } from './authData';
import type { SigninError } from './SigninError';

/** Whose sign-in it is that is to be signed. */
export interface UserAuthenticationRequest {
  socketId: string;
}

/** Signs a user by itself: calls back, or returns a promise of the data. */
export type UserAuthenticationHandler = AuthHandler<UserAuthenticationRequest, AuthData, SigninError>;

/**
 * How the app's server is asked to sign the user.
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
 * >
 * ```
 */
export type UserAuthenticationOptions = AuthOptions<UserAuthenticationRequest, AuthData, SigninError>;
