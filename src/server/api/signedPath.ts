import { md5 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import { signHmac } from '../signHmac';
import type { ApiConfig } from './resolveApiConfig';

/** A request to the API. `path` is that after the app's, such as `/events`. */
export interface ApiRequest {
  method: 'GET' | 'POST';
  path: string;
  query?: Record<string, string | undefined>;
  body?: object;
}

/**
 * The path and the query of a signed request.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/#authentication
 */
export async function signedPath(
  { appId, key, secret }: ApiConfig,
  { method, path, query }: ApiRequest,
  body: Uint8Array | undefined,
): Promise<string> {
  const fields: Record<string, string | undefined> = {
    ...query,
    auth_key: key,
    auth_timestamp: String(Math.floor(Date.now() / 1000)),
    auth_version: '1.0',
    // Web Crypto has no MD5.
    body_md5: body && bytesToHex(md5(body)),
  };
  const sorted = Object.entries(fields)
    .filter((field): field is [string, string] => field[1] !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  const fullPath = `/apps/${appId}${path}`;
  // What is signed is not percent-encoded.
  const text = sorted.map(([name, value]) => `${name}=${value}`).join('&');
  const signature = await signHmac(secret, [method, fullPath, text].join('\n'));
  const encoded = sorted.map(([name, value]) => `${name}=${encodeURIComponent(value)}`).join('&');
  return `${fullPath}?${encoded}&auth_signature=${signature}`;
}
