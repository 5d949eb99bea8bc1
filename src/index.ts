'use client';

// `export *`, so that an augmentation of the package finds `Register`.
export type * from './core/Register';
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
export type { ChannelEventMetadata, PresenceMembers } from './core/channel/ChannelEvent';
export type { ChannelState, UseChannel } from './core/channel/ChannelState';
export type { Member } from './core/channel/Member';
export type { Presence } from './core/channel/Presence';
export type { PusherClient, PusherConstructor, PusherModule } from './core/client/PusherClient';
export type { Connection, ConnectionError, ConnectionStatus } from './core/connection/connectionState';
export type { PusherError, PusherErrorDetails } from './core/PusherError';
export type { InvalidEvent, Schema, SchemaIssue, SchemaResult, Schemas } from './core/Schema';
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
export { PusherProvider } from './react/PusherProvider';
export type { PusherProviderProps } from './react/PusherProvider';
export { SignedIn } from './react/SignedIn';
export { SignedOut } from './react/SignedOut';
export { SigningIn } from './react/SigningIn';
export { useConnection } from './react/useConnection';
export { usePusher } from './react/usePusher';
export { useSignin } from './react/useSignin';
export { useUser } from './react/useUser';
export { useUserEvent } from './react/useUserEvent';
