import type { AuthHandler, AuthOptions } from '../auth/AuthOptions';
import type { ChannelError } from './ChannelError';

/** Which subscription is to be authorized. */
export interface ChannelAuthorizationRequest {
  socketId: string;
  channelName: string;
}

/** What a channel's auth endpoint answers: the server SDK's `authorizeChannel(socketId, channelName, presenceData)`. */
export interface ChannelAuthData {
  /** `<app key>:<signature>` */
  auth: string;
  /** The member as a JSON string, exactly as signed: for presence channels, unless the user is signed in. */
  channel_data?: string;
  /** The key that decrypts: for `private-encrypted-` channels. */
  shared_secret?: string;
}

/** Authorizes a channel by itself: calls back, or returns a promise of the data. */
export type ChannelAuthorizationHandler = AuthHandler<
  ChannelAuthorizationRequest,
  ChannelAuthData,
  ChannelError
>;

/**
 * How the app's server is asked whether this connection may subscribe to a private or presence channel.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/connection/#channelauthorization | Pusher's options}
 *
 * @example
 * ```tsx
 * <PusherProvider appKey="…" cluster="eu" channelAuthorization={{ endpoint: '/api/pusher/auth', credentials: 'include' }}>
 * ```
 */
export type ChannelAuthorizationOptions = AuthOptions<
  ChannelAuthorizationRequest,
  ChannelAuthData,
  ChannelError
>;
