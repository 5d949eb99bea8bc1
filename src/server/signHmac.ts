import { importHmacKey } from './importHmacKey';
import { subtle } from './subtle';

/** The HMAC-SHA256 of the text, in hex. */
export async function signHmac(secret: string, text: string): Promise<string> {
  const key = await importHmacKey(secret, 'sign');
  const signature = await subtle().sign('HMAC', key, new TextEncoder().encode(text));
  return Array.from(new Uint8Array(signature), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
