import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { encodeUtf8 } from '../encodeUtf8';
import type { PusherApp } from '../PusherApp';
import { channelKind } from './channelKind';
import type { Member } from './Member';
import { sharedSecret } from './sharedSecret';

/** The data of a user: an `id`, and whatever else the app wants its clients to know. */
export interface UserData {
  id: string;
  [key: string]: unknown;
}

/** What an authorization endpoint answers, and `pusher:subscribe` carries. */
export interface ChannelAuth {
  auth: string;
  channel_data?: string;
  /** The key of an encrypted channel, in base64, which stays with the client. */
  shared_secret?: string;
}

/** What an authentication endpoint answers, and `pusher:signin` carries. */
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

/** HMAC-SHA256 with the app's secret, in hex. Not Web Crypto: that is async, and this must be done by its return. */
export function sign(app: PusherApp, text: string): string {
  return bytesToHex(hmac(sha256, encodeUtf8(app.secret), encodeUtf8(text)));
}

export function signUser(app: PusherApp, socketId: string, userData: UserData): UserAuth {
  if (typeof userData.id !== 'string' || userData.id === '') {
    throw new TypeError('authenticateUser() needs user data whose `id` is a string that is not empty.');
  }
  const user_data = JSON.stringify(userData);
  return { auth: `${app.key}:${sign(app, userTextToSign(socketId, user_data))}`, user_data };
}

export function signChannel(app: PusherApp, socketId: string, channel: string, member?: Member): ChannelAuth {
  const kind = channelKind(channel);
  if (!['private', 'encrypted', 'presence'].includes(kind)) {
    throw new TypeError(
      `authorizeChannel() is for channels named private-… and presence-…; "${channel}" needs no signature.`,
    );
  }
  if (member && (typeof member.user_id !== 'string' || member.user_id === '')) {
    throw new TypeError(
      'authorizeChannel() needs presence data whose `user_id` is a string that is not empty.',
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
