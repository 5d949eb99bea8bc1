import type { Connection } from '../Connection';
import type { Answers } from './Answers';
import { isRecord, parseJson } from './json';
import type { Member } from './Member';
import { channelTextToSign, sign } from './signatures';

/** The data of a `pusher:subscribe` frame, whose other fields are not checked yet. */
export interface SubscriptionData {
  readonly channel: string;
  readonly auth?: unknown;
  readonly channel_data?: unknown;
}

/**
 * Checks the signature of a subscription.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/auth-signatures/#private-channels
 *
 * @returns a description of the problem, or `null` if the signature is valid.
 */
export function findAuthProblem({ app, socketId }: Connection, data: SubscriptionData): string | null {
  const { channel, auth, channel_data: channelData } = data;
  if (typeof auth !== 'string' || !auth.startsWith(`${app.key}:`)) {
    return 'Invalid auth: it must be the key of this app, a colon and a signature';
  }
  const signedData = typeof channelData === 'string' ? channelData : undefined;
  const text = channelTextToSign(socketId, channel, signedData);
  if (auth.slice(app.key.length + 1) === sign(app, text)) return null;
  return `Invalid signature: Expected HMAC SHA256 hex digest of ${text}`;
}

/**
 * Reads the member that subscribes to a presence channel: from `channel_data`, or from the signed-in user if there is none.
 *
 * @returns `null` if neither names a user.
 */
export function readMember(
  { userData }: Connection,
  channelData: unknown,
  { rules }: Answers,
): Member | null {
  if (typeof channelData !== 'string') {
    return userData && rules.acceptsUserAsMember ? createMember(userData.id, userData.user_info) : null;
  }
  const data = parseJson(channelData);
  if (!isRecord(data)) return null;
  const { user_id: id, user_info: info } = data;
  const isId = typeof id === 'number' || (typeof id === 'string' && id !== '');
  return isId ? createMember(String(id), info) : null;
}

function createMember(user_id: string, user_info: unknown): Member {
  return { user_id, ...(user_info !== undefined && { user_info }) };
}
