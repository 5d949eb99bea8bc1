import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes } from '@noble/hashes/utils.js';
import { encodeUtf8 } from '../encodeUtf8';

/**
 * The key of an encrypted channel, in base64: the SHA-256 of the channel's name and the app's master key.
 *
 * Source: https://github.com/pusher/pusher-http-node/blob/master/lib/pusher.js, channelSharedSecret()
 *
 * @throws RangeError if the master key is not 32 bytes in base64. The message does not contain the key.
 */
export function sharedSecret(channel: string, masterKeyBase64: string): string {
  const secret = sha256(concatBytes(encodeUtf8(channel), decodeMasterKey(masterKeyBase64)));
  return btoa(String.fromCharCode(...secret));
}

function decodeMasterKey(masterKeyBase64: string): Uint8Array {
  const bytes = decodeBase64(masterKeyBase64);
  if (bytes?.length === 32) return bytes;
  throw new RangeError(
    'The encryptionMasterKeyBase64 of an app must be 32 bytes in base64: create one with `openssl rand -base64 32`.',
  );
}

function decodeBase64(text: string): Uint8Array | null {
  try {
    return Uint8Array.from(atob(text), (character) => character.charCodeAt(0));
  } catch {
    return null;
  }
}
