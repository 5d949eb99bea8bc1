import { PusherServerError } from './PusherServerError';
import { subtle } from './subtle';

/**
 * The key of an encrypted channel: the SHA-256 of the channel's name and the app's master key.
 *
 * Source: https://github.com/pusher/pusher-http-node/blob/master/lib/pusher.js, channelSharedSecret()
 *
 * @throws PusherServerError `invalid-option` if the master key is not 32 bytes in base64. The message does not contain it.
 */
export async function sharedSecret(channelName: string, masterKeyBase64: string): Promise<Uint8Array> {
  const masterKey = decodeMasterKey(masterKeyBase64);
  const name = new TextEncoder().encode(channelName);
  const bytes = new Uint8Array(name.length + masterKey.length);
  bytes.set(name);
  bytes.set(masterKey, name.length);
  return new Uint8Array(await subtle().digest('SHA-256', bytes));
}

function decodeMasterKey(masterKeyBase64: string): Uint8Array {
  // 32 bytes are 43 characters and one of padding.
  if (!/^[A-Za-z\d+/]{43}=$/.test(masterKeyBase64)) {
    throw new PusherServerError(
      'invalid-option',
      '`encryptionMasterKeyBase64` must be 32 bytes in base64: make them by `openssl rand -base64 32`.',
    );
  }
  return Uint8Array.from(atob(masterKeyBase64), (character) => character.charCodeAt(0));
}
