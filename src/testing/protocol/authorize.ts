import type { Connection } from '../Connection';
import type { Answers } from './Answers';
import { isRecord, parseJson } from './json';
import type { Member } from './Member';
import { channelTextToSign, sign } from './signatures';

/**
 * What is wrong with the signature of a subscription, or `null`.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/auth-signatures/#private-channels
 */
export function channelProblem({ app, socketId }: Connection, data: Record<string, unknown>): string | null {
  const { channel, auth, channel_data: channelData } = data;
  if (typeof auth !== 'string' || !auth.startsWith(`${app.key}:`)) {
    return 'Invalid auth: it must be the key of this app, a colon and a signature';
  }
  const given = typeof channelData === 'string' ? channelData : undefined;
  const text = channelTextToSign(socketId, String(channel), given);
  if (auth.slice(app.key.length + 1) === sign(app, text)) return null;
  return `Invalid signature: Expected HMAC SHA256 hex digest of ${text}`;
}

/** Who enters a presence channel: by `channel_data`, or else who is signed in. `null` where that is nobody. */
export function memberOf({ userData }: Connection, channelData: unknown, { rules }: Answers): Member | null {
  if (typeof channelData !== 'string') {
    return userData && rules.takesUserAsMember ? toMember(userData.id, userData.user_info) : null;
  }
  const data = parseJson(channelData);
  if (!isRecord(data)) return null;
  const { user_id: id, user_info: info } = data;
  const isId = typeof id === 'number' || (typeof id === 'string' && id !== '');
  return isId ? toMember(String(id), info) : null;
}

function toMember(user_id: string, user_info: unknown): Member {
  return { user_id, ...(user_info !== undefined && { user_info }) };
}
