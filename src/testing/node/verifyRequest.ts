import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import type { PusherApp } from 'react-pusher-user/testing/server';
import type { ApiRequest } from './readRequest';
import { HttpError } from './HttpError';

const MAX_AGE_SECONDS = 600;

/**
 * Checks that the request was signed with the app's secret.
 *
 * Source: https://pusher.com/docs/channels/library_auth_reference/rest-api/#authentication
 *
 * @throws HttpError with status 401 if it was not. The message names the wrong part, but never the right value.
 */
export function verifyRequest(app: PusherApp, { method, path, query, body }: ApiRequest): void {
  if (query.get('auth_key') !== app.key) refuse('auth_key is not the key of this app');
  if (query.get('auth_version') !== '1.0') refuse('auth_version must be 1.0');
  // A missing timestamp counts as 0, which is too old.
  const age = Math.abs(Date.now() / 1000 - Number(query.get('auth_timestamp')));
  if (!(age <= MAX_AGE_SECONDS))
    refuse(`auth_timestamp is not within ${MAX_AGE_SECONDS} s of the server's time`);
  if (body.length > 0 && !isEqual(query.get('body_md5'), createHash('md5').update(body).digest('hex'))) {
    refuse('body_md5 is not the MD5 of the body');
  }
  const text = [method, path, sortedQuery(query)].join('\n');
  if (!isEqual(query.get('auth_signature'), createHmac('sha256', app.secret).update(text).digest('hex'))) {
    refuse(
      'auth_signature is not the HMAC SHA256 of the method, the path and the sorted query by the app secret',
    );
  }
}

function refuse(problem: string): never {
  throw new HttpError(401, `Not authorized: ${problem}.`);
}

function sortedQuery(query: URLSearchParams): string {
  return [...query]
    .filter(([name]) => name !== 'auth_signature')
    .map(([name, value]) => [name.toLowerCase(), value] as const)
    .sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0))
    .map(([name, value]) => `${name}=${value}`)
    .join('&');
}

function isEqual(actual: string | null, expected: string): boolean {
  const [a, b] = [Buffer.from(actual ?? ''), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
