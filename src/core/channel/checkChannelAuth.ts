import { parseJson } from '../parseJson';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';

/** What an endpoint or handler answered, checked before it is sent to Pusher; `null` where it will not do. */
export const checkChannelAuth = (reply: unknown, name: string): ChannelAuthData | null => {
  const data = (reply ?? {}) as ChannelAuthData;
  const member = parseJson(data.channel_data) as { user_id?: string | number } | null | undefined;
  const isFit =
    typeof data.auth === 'string' &&
    // 32 bytes in base64: pusher-js would throw on anything else, and says itself where it is missing.
    (!data.shared_secret || /^[a-z\d+/]{43}=$/i.test(data.shared_secret)) &&
    // Without `channel_data`, the signed-in user enters.
    (!name.startsWith('presence-') || (data.channel_data ?? null) === null || (member?.user_id ?? '') !== '');
  return isFit ? data : null;
};
