import { parseJson } from '../parseJson';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';
import type { ChannelKind } from './channelKind';

/** What an endpoint or handler answered, checked before it is sent to Pusher; `null` where it will not do. */
export function checkChannelAuth(reply: unknown, kind: ChannelKind): ChannelAuthData | null {
  const data = reply as ChannelAuthData | null | undefined;
  if (typeof data?.auth !== 'string') return null;
  const { channel_data: member } = data;
  if (kind === 'encrypted' && typeof data.shared_secret !== 'string') return null;
  // Without `channel_data`, the signed-in user enters.
  if (kind === 'presence' && (member ?? null) !== null && !hasUserId(parseJson(member))) return null;
  // A copy: pusher-js takes the secret out of what it is given.
  return { ...data };
}

function hasUserId(member: unknown): boolean {
  const { user_id: id } = (member ?? {}) as { user_id?: unknown };
  return typeof id === 'number' || (typeof id === 'string' && id !== '');
}
