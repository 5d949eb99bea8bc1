import type { PusherClient, PusherModule, PusherOptions } from './client/PusherClient';
import type { ChannelAuthorizationOptions } from './channel/ChannelAuthorizationOptions';
import type { ConnectionError } from './connection/connectionState';
import type { ValidationOptions } from './validation/Schema';
import type { SigninError } from './signin/SigninError';
import type { UserAuthenticationOptions } from './signin/UserAuthenticationOptions';

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
   * Another build of pusher-js, such as `() => import('pusher-js/with-encryption')`. Read when a client is built. What has
   * not loaded in 10 s, has failed: the next `signin()` or `connect()` loads again.
   */
  loadPusher?: () => Promise<PusherModule>;
  /** `false`: no connection, and pusher-js is not loaded. Default `true`. */
  enabled?: boolean;
  /** Sign in on mount, and again whenever `userId` changes. Default `false`. */
  autoSignin?: boolean;
  /**
   * Who the app believes is logged in; `null`: nobody. A change replaces the connection, `null` signs out, and a
   * sign-in as anybody else is an error. Left out, whoever the server signs is right.
   */
  userId?: string | null;
  /** Called once with each failure that ends a sign-in, after the state shows it. */
  onSigninError?: (error: SigninError) => void;
  /**
   * Called once with each failure of the connection: a line that broke, a refusal, a complaint of the server, pusher-js that
   * did not load. A rejected sign-in is one of `onSigninError`.
   */
  onConnectionError?: (error: ConnectionError) => void;
}
