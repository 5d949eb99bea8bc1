'use client';

// `export *`, so that an augmentation of the package finds `Register`.
export type * from './core/types/Register';
export type {
  AuthCallback,
  AuthContext,
  AuthErrorCode,
  AuthHandler,
  AuthOptions,
  AuthParams,
  Retry,
  RetryDelay,
} from './core/auth/AuthOptions';
export type {
  ChannelAuthData,
  ChannelAuthorizationHandler,
  ChannelAuthorizationOptions,
  ChannelAuthorizationRequest,
} from './core/channel/ChannelAuthorizationOptions';
export { ChannelError } from './core/channel/ChannelError';
export type { ChannelErrorCode } from './core/channel/ChannelError';
export type { ChannelEventMetadata, PresenceMembers } from './core/types/ChannelEvent';
export type { ChannelState, UseChannel } from './core/channel/ChannelState';
export type { Member } from './core/channel/Member';
export type { Presence } from './core/channel/Presence';
export type { PusherClient, PusherConstructor, PusherModule } from './core/client/PusherClient';
export type { Connection, ConnectionError, ConnectionStatus } from './core/connection/connectionState';
export type { PusherError, PusherErrorDetails } from './core/PusherError';
export type { InvalidEvent, Schema, SchemaIssue, SchemaResult, Schemas } from './core/validation/Schema';
export type { AuthData } from './core/signin/authData';
export type { Signin } from './core/signin/Signin';
export { SigninError } from './core/signin/SigninError';
export type { SigninErrorCode } from './core/signin/SigninError';
export type { SigninPhase, SigninState } from './core/signin/signinState';
export type {
  UserAuthenticationHandler,
  UserAuthenticationOptions,
  UserAuthenticationRequest,
} from './core/signin/UserAuthenticationOptions';
export type { Watchlist } from './core/user/Watchlist';
export type { ClientEventOptions, LostConnectionEvent, PusherHooks } from './react/PusherHooks';
export { createPusherHooks } from './react/createPusherHooks';
export { PusherProvider } from './react/PusherProvider';
export type { PusherProviderProps } from './react/PusherProvider';
export { SignedIn } from './react/SignedIn';
export { SignedOut } from './react/SignedOut';
export { SigningIn } from './react/SigningIn';
export { useChannel } from './react/useChannel';
export { useChannelEvent } from './react/useChannelEvent';
export { useClientEvent } from './react/useClientEvent';
export { useConnection } from './react/useConnection';
export { useConnectionState } from './react/useConnectionState';
export { useLatestChannelEvent } from './react/useLatestChannelEvent';
export { useLatestUserEvent } from './react/useLatestUserEvent';
export { useLostConnection } from './react/useLostConnection';
export { useMember } from './react/useMember';
export { useOnline } from './react/useOnline';
export { usePresence } from './react/usePresence';
export { usePusher } from './react/usePusher';
export { useSignin } from './react/useSignin';
export { useSocketId } from './react/useSocketId';
export { useSubscriptionCount } from './react/useSubscriptionCount';
export { useUser } from './react/useUser';
export { useUserEvent } from './react/useUserEvent';
export { useWatchlist } from './react/useWatchlist';
