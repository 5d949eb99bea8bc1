import { isEncryptedChannel } from '../isEncryptedChannel';
import { missingOptions } from '../missingOptions';
import { sharedSecret } from '../sharedSecret';
import { toJson } from '../toJson';
import { checkArguments } from './checkArguments';
import type { PusherApiOptions } from './PusherApiOptions';

/**
 * The data of an event as they are sent: a string as it is, other data as JSON, and all data encrypted if the channel is.
 *
 * @throws PusherApiError `invalid-argument`, PusherServerError `missing-option` or `invalid-option`.
 */
export async function eventData(
  { encryptionMasterKeyBase64: masterKey }: PusherApiOptions,
  [channel = '']: readonly string[],
  event: string,
  data: unknown,
): Promise<string> {
  checkArguments.event(event);
  if (!isEncryptedChannel(channel))
    return typeof data === 'string' ? data : checkArguments.json(toJson(data));
  if (!masterKey) throw missingOptions(['encryptionMasterKeyBase64'], []);
  // An entry of its own, so that only those who need it have the cipher in their bundle.
  const { encryptEvent } = await import('react-pusher-user/server/encryption');
  return encryptEvent(checkArguments.json(toJson(data)), await sharedSecret(channel, masterKey));
}
