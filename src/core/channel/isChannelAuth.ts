import { parseJson } from '../parseJson';
import type { ChannelAuthData } from './ChannelAuthorizationOptions';

/** Whether what an endpoint or handler answered will do for this channel: it is sent to Pusher. */
export const isChannelAuth = (
  reply: Partial<ChannelAuthData> | null | undefined,
  name: string,
): reply is ChannelAuthData => {
  const member = parseJson(reply?.channel_data) as { user_id?: string | number } | null | undefined;
  return (
    typeof reply?.auth === 'string' &&
    // 32 bytes in base64: pusher-js would throw on anything else, and says itself where it is missing.
    /^([a-z\d+/]{43}=)?$/i.test(reply.shared_secret ?? '') &&
    // Without `channel_data`, the signed-in user enters.
    (!name.startsWith('presence-') || reply.channel_data == null || (member?.user_id ?? '') !== '')
  );
};
