import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeUtf8 } from '../encodeUtf8';
import type { PusherApp } from '../PusherApp';
import { channelKind } from './channelNames';
import type { Member } from './Member';
import { sharedSecret } from './sharedSecret';

/** The data of a user: an `id`, and any fields that the app adds. */
export interface UserData {
  id: string;
  [key: string]: unknown;
}

/** The response of an authorization endpoint, which a client sends in `pusher:subscribe`. */
export interface ChannelAuth {
  auth: string;
  channel_data?: string;
  /** The key of an encrypted channel, in base64. The client does not send it to the server. */
  shared_secret?: string;
}

/** The response of an authentication endpoint, which a client sends in `pusher:signin`. */
export interface UserAuth {
  auth: string;
  user_data: string;
}

/** Source: https://pusher.com/docs/channels/library_auth_reference/auth-signatures/#user-authentication */
export function userTextToSign(socketId: string, userData: string): string {
  return `${socketId}::user::${userData}`;
}

/** Source: https://pusher.com/docs/channels/library_auth_reference/auth-signatures/#private-channels */
export function channelTextToSign(socketId: string, channel: string, channelData?: string): string {
  return [socketId, channel, ...(channelData === undefined ? [] : [channelData])].join(':');
}

/** HMAC-SHA256 with the app's secret, in hex. Web Crypto is not an option, because it is asynchronous. */
export function sign(app: PusherApp, text: string): string {
  return bytesToHex(hmac(sha256, encodeUtf8(app.secret), encodeUtf8(text)));
}

export function signUser(app: PusherApp, socketId: string, userData: UserData): UserAuth {
  if (!isId(userData.id)) {
    throw new TypeError(
      'authenticateUser() got user data without an id: `id` must be a string that is not empty.',
    );
  }
  const user_data = JSON.stringify(userData);
  return { auth: `${app.key}:${sign(app, userTextToSign(socketId, user_data))}`, user_data };
}

export function signChannel(app: PusherApp, socketId: string, channel: string, member?: Member): ChannelAuth {
  const kind = channelKind(channel);
  if (kind !== 'private' && kind !== 'encrypted' && kind !== 'presence') {
    throw new TypeError(
      `authorizeChannel() got the channel "${channel}", which needs no signature: call it for private-… and presence-… channels.`,
    );
  }
  if (member && !isId(member.user_id)) {
    throw new TypeError(
      'authorizeChannel() got a member without an id: `user_id` must be a string that is not empty.',
    );
  }
  const channel_data = member && JSON.stringify(member);
  const auth = `${app.key}:${sign(app, channelTextToSign(socketId, channel, channel_data))}`;
  const { encryptionMasterKeyBase64: masterKey } = app;
  return {
    auth,
    ...(channel_data !== undefined && { channel_data }),
    ...(kind === 'encrypted' &&
      masterKey !== undefined && { shared_secret: sharedSecret(channel, masterKey) }),
  };
}

/** Callers without types may pass any value. */
function isId(id: unknown): boolean {
  return typeof id === 'string' && id !== '';
}
