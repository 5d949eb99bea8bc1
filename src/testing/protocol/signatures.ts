import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { PusherApp } from '../PusherApp';

/** The data of a user: an `id`, and whatever else the app wants its clients to know. */
export interface UserData {
  id: string;
  [key: string]: unknown;
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

/** HMAC-SHA256 with the app's secret, in hex. Not Web Crypto: that is async, and this must be done by its return. */
export function sign(app: PusherApp, text: string): string {
  return bytesToHex(hmac(sha256, utf8ToBytes(app.secret), utf8ToBytes(text)));
}

export function signUser(app: PusherApp, socketId: string, userData: UserData): UserAuth {
  if (typeof userData.id !== 'string' || userData.id === '') {
    throw new TypeError('authenticateUser() needs user data whose `id` is a string that is not empty.');
  }
  const user_data = JSON.stringify(userData);
  return { auth: `${app.key}:${sign(app, userTextToSign(socketId, user_data))}`, user_data };
}
