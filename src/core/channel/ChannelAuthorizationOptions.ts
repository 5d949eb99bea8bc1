import type { AuthHandler, AuthOptions } from '../auth/AuthOptions';
import type { ChannelError } from './ChannelError';

/** The subscription to be authorized. */
export interface ChannelAuthorizationRequest {
  /** The id of the connection that subscribes. */
  socketId: string;
  /** The name of the channel. */
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

/** Authorizes a channel in place of the endpoint: returns a promise of the data, or calls back. */
export type ChannelAuthorizationHandler = AuthHandler<
  ChannelAuthorizationRequest,
  ChannelAuthData,
  ChannelError
>;

/**
 * How your server is asked whether this connection may subscribe to a private or presence channel.
 *
 * Source: {@link https://pusher.com/docs/channels/using_channels/connection/#channelauthorization | Pusher's options}
 *
 * @example
 * ```tsx
 * <PusherProvider appKey="…" cluster="eu" channelAuthorization={{ endpoint: '/api/pusher/auth', credentials: 'include' }} />
 * ```
 */
export type ChannelAuthorizationOptions = AuthOptions<
  ChannelAuthorizationRequest,
  ChannelAuthData,
  ChannelError
>;
