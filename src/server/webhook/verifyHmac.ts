import { importHmacKey } from '../importHmacKey';
import { subtle } from '../subtle';

/** Whether the signature, in hex, is the HMAC-SHA256 of the bytes. Web Crypto compares in constant time. */
export async function verifyHmac(
  secret: string,
  bytes: Uint8Array<ArrayBuffer>,
  signature: string,
): Promise<boolean> {
  const expected = fromHex(signature);
  return expected !== null && subtle().verify('HMAC', await importHmacKey(secret, 'verify'), expected, bytes);
}

function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^(?:[\da-f]{2})+$/.test(text)) return null;
  const toByte = (_: unknown, index: number) => Number.parseInt(text.slice(2 * index, 2 * index + 2), 16);
  return Uint8Array.from({ length: text.length / 2 }, toByte);
}
