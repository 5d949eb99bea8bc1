/**
 * The provider, the hooks, their types, and the errors.
 *
 * @packageDocumentation
 */
'use client';

// `export *`, so that an augmentation of the package finds `Register`.
export type * from './core/types/Register';
export type * from './core/types/ChannelEvent';
export type { InvalidRegister } from './core/types/InvalidRegister';
export type { ChannelTypes, PusherTypes } from './core/types/PusherTypes';
export type * from './core/types/TypesOf';
export type {
  AuthCallback,
  AuthContext,
  AuthErrorCode,
  AuthHandler,
  AuthHandlerResult,
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
export type { ChannelActions, ChannelState, UseChannel, UseChannelOf } from './core/channel/ChannelState';
export type { ClientEventOptions } from './core/channel/ClientEventOptions';
export type { ChannelsByName, UseChannels, UseChannelsOf } from './core/channel/UseChannels';
export type { Member } from './core/channel/Member';
export type { Presence } from './core/channel/Presence';
export type {
  PusherClient,
  PusherConstructor,
  PusherModule,
  PusherOptions,
} from './core/pusher/PusherClient';
export type { Connection, ConnectionStatus } from './core/connection/Connection';
export type { ConnectionError } from './core/pusher/ConnectionError';
export type { PusherError, PusherErrorDetails } from './core/PusherError';
export type { LaterPusherJsOptions, PusherJsOptions, PusherTransport } from './core/PusherJsOptions';
export type { HeldChannel, InspectedSubscription, Inspector } from './core/Inspector';
export type { AuthSender } from './core/auth/AuthSharing';
export type { AuthFailure, AuthInterceptor, InspectedAuthRequest } from './core/auth/AuthInterceptor';
export type { AuthReply } from './core/auth/AuthReply';
export type { AuthSubject } from './core/auth/AuthSubject';
export type { Holder } from './core/channel/Holder';
export type { ReadableStore } from './core/lib/createStore';
export type { ClosedBy, ConnectionEvent } from './core/pusher/ConnectionEvent';
export type { Frame } from './core/pusher/Frame';
export type { SigninEvent } from './core/signin/SigninEvent';
export type { PendingSignin, SigninMachineState, SigninMemory } from './core/signin/SigninMachineState';
export type { SigninTransition } from './core/signin/SigninTransition';
export type { PusherProviderOptions } from './core/SessionOptions';
export type {
  SharedConnectionState,
  SharedSocket,
  ShareConnectionOptions,
  ShareRequest,
  SocketSharing,
} from './core/SocketSharing';
export { SigninError } from './core/signin/SigninError';
export type { SigninErrorCode } from './core/signin/SigninError';
export type { Signin, SigninActions, SigninPhase, SigninState } from './core/signin/SigninState';
export type {
  AuthData,
  UserAuthenticationHandler,
  UserAuthenticationOptions,
  UserAuthenticationRequest,
} from './core/signin/UserAuthenticationOptions';
export type { Watchlist } from './core/watchlist/Watchlist';
export type {
  ChannelSchemas,
  InvalidEvent,
  Schema,
  SchemaIssue,
  SchemaResult,
  Schemas,
  SchemasOf,
  SchemaTypes,
  ValidationOptions,
} from './core/validation/Schema';
export type { BoundPusherHooks } from './react/BoundPusherHooks';
export type { PusherHooks } from './react/PusherHooks';
export type { PusherHooksOptions } from './react/PusherHooksOptions';
export type { ChannelHooks } from './react/types/ChannelHooks';
export type { ConnectionHooks } from './react/types/ConnectionHooks';
export type {
  EnabledOption,
  LostConnectionEvent,
  LostConnectionOptions,
  ReduceOptions,
} from './react/types/HookOptions';
export type { PresenceHooks } from './react/types/PresenceHooks';
export type { PusherComponents } from './react/types/PusherComponents';
export type { UserHooks } from './react/types/UserHooks';
export { createPusherHooks } from './react/createPusherHooks';
export { PusherProvider } from './react/PusherProvider';
export type { PusherProviderProps } from './react/PusherProviderProps';
export { SignedIn } from './react/SignedIn';
export { SignedOut } from './react/SignedOut';
export { SigningIn } from './react/SigningIn';
export { useChannel } from './react/useChannel';
export { useChannelEvent } from './react/useChannelEvent';
export { useChannels } from './react/useChannels';
export { useClientEvent } from './react/useClientEvent';
export { useConnection } from './react/useConnection';
export { useConnectionState } from './react/useConnectionState';
export { useInspector } from './react/useInspector';
export { useLatestChannelEvent } from './react/useLatestChannelEvent';
export { useLatestUserEvent } from './react/useLatestUserEvent';
export { useLostConnection } from './react/useLostConnection';
export { useMember } from './react/useMember';
export { useOnline } from './react/useOnline';
export { usePresence } from './react/usePresence';
export { usePusher } from './react/usePusher';
export { useSharedConnection } from './react/useSharedConnection';
export { useSignin } from './react/useSignin';
export { useSocketId } from './react/useSocketId';
export { useSubscriptionCount } from './react/useSubscriptionCount';
export { useUser } from './react/useUser';
export { useUserEvent } from './react/useUserEvent';
export { useWatchlist } from './react/useWatchlist';
