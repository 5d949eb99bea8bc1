import type { ChannelAuthorizationOptions } from './channel/ChannelAuthorizationOptions';
import type { ConnectionError } from './pusher/ConnectionError';
import type { PusherClient, PusherModule, PusherOptions } from './pusher/PusherClient';
import type { SigninError } from './signin/SigninError';
import type { UserAuthenticationOptions } from './signin/UserAuthenticationOptions';
import type { ValidationOptions } from './validation/Schema';

/** What a session is made of: every option of pusher-js, and our own. */
export interface SessionOptions
  extends Omit<Partial<PusherOptions>, 'userAuthentication' | 'channelAuthorization'>, ValidationOptions {
  /** The key of your Pusher app. */
  appKey?: string;
  /** How your server is asked to sign the user. A change is used by the next request, without reconnecting. */
  userAuthentication?: UserAuthenticationOptions;
  /** How your server is asked to authorize a channel. A change is used by the next request, without reconnecting. */
  channelAuthorization?: ChannelAuthorizationOptions;
  /** A client that the app built: used as it is, and neither connected at the start nor disconnected at the end. */
  client?: PusherClient;
  /**
   * Loads another build of pusher-js, such as `() => import('pusher-js/with-encryption')`. Loading fails after 10 s, and the
   * next `signin()` or `connect()` loads again.
   */
  loadPusher?: () => Promise<PusherModule>;
  /** `false`: no connection, and pusher-js is not loaded. Default `true`. */
  enabled?: boolean;
  /** Sign in on mount, and again whenever `userId` changes. Default `false`. */
  autoSignin?: boolean;
  /**
   * The id of the user that is logged in to your app; `null`: no user is. A change replaces the connection, `null` signs out,
   * and a sign-in of any other user is an error. If omitted, any user your server signs is accepted. Once an id was given,
   * `undefined` counts as `null`.
   */
  userId?: string | null;
  /** Called once with each failure that ends a sign-in, after the state shows it. */
  onSigninError?: (error: SigninError) => void;
  /**
   * Called once with each failure of the connection: a lost or refused connection, a server that does not answer, an error
   * frame, or pusher-js that does not load. A rejected sign-in goes to `onSigninError`.
   */
  onConnectionError?: (error: ConnectionError) => void;
}
