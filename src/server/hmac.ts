import { subtle } from './subtle';

const encoder = new TextEncoder();

/** HMAC-SHA256, with signatures in hex. */
export const hmac = {
  async sign(secret: string, text: string): Promise<string> {
    const signature = await subtle().sign('HMAC', await importKey(secret), encoder.encode(text));
    return toHex(new Uint8Array(signature));
  },

  /** Web Crypto compares in constant time. */
  async verify(secret: string, bytes: Uint8Array<ArrayBuffer>, signature: string): Promise<boolean> {
    const expected = fromHex(signature);
    return expected !== null && subtle().verify('HMAC', await importKey(secret), expected, bytes);
  },
};

// Imported for each signature: workerd forbids to await what another request began.
function importKey(secret: string): Promise<CryptoKey> {
  const algorithm = { name: 'HMAC', hash: 'SHA-256' };
  return subtle().importKey('raw', encoder.encode(secret), algorithm, false, ['sign', 'verify']);
}

function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

function fromHex(text: string): Uint8Array<ArrayBuffer> | null {
  if (!/^(?:[\da-f]{2})+$/.test(text)) return null;
  return Uint8Array.from({ length: text.length / 2 }, (_, index) =>
    Number.parseInt(text.slice(2 * index, 2 * index + 2), 16),
  );
}
