import { subtle } from './subtle';

/** The secret as a key for HMAC-SHA256. Imported for each use: workerd forbids to await what another request began. */
export function importHmacKey(secret: string, usage: 'sign' | 'verify'): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return subtle().importKey('raw', new TextEncoder().encode(secret), algorithm, false, [usage]);
}
