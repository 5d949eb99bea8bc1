import type { ChannelAuthorizationOptions } from './channel/ChannelAuthorizationOptions';
import type { ConnectionError } from './pusher/ConnectionError';
import type { PusherClient, PusherModule } from './pusher/PusherClient';
import type { LaterPusherJsOptions, PusherJsOptions } from './PusherJsOptions';
import type { ShareConnectionOptions } from './SocketSharing';
import type { SigninError } from './signin/SigninError';
import type { UserAuthenticationOptions } from './signin/UserAuthenticationOptions';
import type { InvalidEvent, ValidationOptions } from './validation/Schema';

/** The options of the provider, except those that say where to connect, and `schemas`. */
// An interface without type parameters and without `Omit`: else editors show no doc comments for it in the provider's union.
export interface PusherProviderOptions extends PusherJsOptions {
  /** How your server is asked to sign the user. A changed option is used by the next request, without a reconnect. */
  userAuthentication?: UserAuthenticationOptions;
  /** How your server is asked to authorize a channel. A changed option is used by the next request, without a reconnect. */
  channelAuthorization?: ChannelAuthorizationOptions;
  /**
   * Loads another build of pusher-js. It is called when a client is built. A load that takes more than 10 seconds fails; the
   * next `signin()` or `connect()` loads again. Default `() => import('pusher-js')`.
   *
   * @example
   * ```tsx
   * <PusherProvider appKey="…" cluster="eu" loadPusher={() => import('pusher-js/with-encryption')} />
   * ```
   */
  loadPusher?: () => Promise<PusherModule>;
  /**
   * Whether to connect. With `false`, there is no connection, and pusher-js is not loaded. It decides before `userId` and
   * `autoSignin`: while it is `false`, nobody is signed in. When it becomes `true`, a new connection opens, on which
   * `autoSignin` signs the user in. Default `true`.
   */
  enabled?: boolean;
  /**
   * Whether the tabs of one browser share one connection: all tabs of this origin with the same key, host and `userId`. Use it
   * if people keep several tabs of your app open: a Pusher plan limits the number of connections. The code is loaded only with
   * this option. A change of the value opens another connection. Where tabs cannot share, each opens a connection of its own:
   * without `BroadcastChannel` and Web Locks, on a page that is not served by `https:` (`localhost` is fine), with a `client` of
   * the app's, and in React Native. While the connection is shared, `useSocketId()` is `null`. Default `false`.
   *
   * @example
   * ```tsx
   * <PusherProvider appKey="…" cluster="eu" userId={session.user.id} autoSignin shareConnection>
   *   <App />
   * </PusherProvider>
   * ```
   */
  shareConnection?: boolean | ShareConnectionOptions;
  /**
   * Whether to sign in on mount, whenever `userId` changes, and when `enabled` becomes `true`. It signs nobody in while `userId`
   * is `null`, or `enabled` is `false`. Default `false`.
   */
  autoSignin?: boolean;
  /**
   * The id of the user who is logged in to your app. `null` means that nobody is logged in; once a `userId` was given,
   * `undefined` counts as `null`. A changed id replaces the connection, `null` signs out, and a sign-in as another user fails
   * with `user-mismatch`. If omitted, any user your server signs is accepted. It signs nobody in by itself: `autoSignin` or
   * `signin()` does. `null` keeps an anonymous connection, for public channels; `enabled={false}` closes it.
   */
  userId?: string | null;
  /** Called once with each failure that ends a sign-in, after the state shows the failure. */
  onSigninError?: (error: SigninError) => void;
  /**
   * Called once with each failure of the connection: the connection broke, the server refused it, did not answer or sent an
   * error, or pusher-js did not load. A rejected sign-in is reported to `onSigninError` instead.
   */
  onConnectionError?: (error: ConnectionError) => void;
  /** Called, in place of the handlers, with each event whose data one of the `schemas` refused. */
  onInvalidEvent?: (invalid: InvalidEvent) => void;
}

/** The options of a session: every option that the provider may be given, whichever of them are given. */
export interface SessionOptions extends PusherProviderOptions, LaterPusherJsOptions, ValidationOptions {
  appKey?: string;
  client?: PusherClient;
}
