import { xsalsa20poly1305 } from '@noble/ciphers/salsa.js';

const NONCE_LENGTH = 24;

/**
 * Encrypts the JSON of an event's data, for an end-to-end encrypted channel, as NaCl's secretbox does.
 *
 * Source: https://github.com/pusher/pusher-http-node/blob/master/lib/events.js, encrypt()
 *
 * @param sharedSecret - the key of the channel, 32 bytes.
 * @returns the data as they are sent.
 */
export function encryptEvent(json: string, sharedSecret: Uint8Array): string {
  const nonce = crypto.getRandomValues(new Uint8Array(NONCE_LENGTH));
  const ciphertext = xsalsa20poly1305(sharedSecret, nonce).encrypt(new TextEncoder().encode(json));
  return JSON.stringify({ nonce: toBase64(nonce), ciphertext: toBase64(ciphertext) });
}

/** Not by `String.fromCharCode(...bytes)`, which has a limit of arguments. */
const toBase64 = (bytes: Uint8Array): string =>
  btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
