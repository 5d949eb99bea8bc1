import { isObject } from '../lib/isObject';
import { parseJson } from '../lib/parseJson';
import { isPresenceChannel } from '../pusher/channelNames';

/** 32 bytes in base64: pusher-js would throw on anything else, and reports itself that the secret is missing. */
const SHARED_SECRET = /^([a-z\d+/]{43}=)?$/i;

/** Whether an endpoint's or handler's reply is valid for this channel. */
export function isChannelAuth(reply: unknown, channelName: string): reply is object {
  if (!isObject(reply) || typeof reply.auth !== 'string') return false;
  const { channel_data: channelData, shared_secret: sharedSecret = '' } = reply;
  if (typeof sharedSecret !== 'string' || !SHARED_SECRET.test(sharedSecret)) return false;
  // Without `channel_data`, the signed-in user becomes the member.
  if (!isPresenceChannel(channelName) || channelData === undefined || channelData === null) return true;
  const member = parseJson(channelData);
  return isObject(member) && isMemberId(member.user_id);
}

const isMemberId = (id: unknown): boolean => typeof id === 'number' || (typeof id === 'string' && id !== '');
