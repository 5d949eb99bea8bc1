import { parseJson } from '../lib/parseJson';
import type { AuthReply } from './AuthReply';
import type { AuthSubject } from './AuthSubject';
import { encodeForm } from './encodeForm';
import { failureOfStatus, neverReachable } from './failureOf';
import type { Provided } from './provide';
import { readFailedDetails } from './readFailedDetails';

/** Asks the endpoint by `fetch`, once. */
export async function fetchAuthData(
  endpoint: string,
  subject: AuthSubject,
  { options, params, headers }: Provided,
  signal: AbortSignal,
): Promise<AuthReply> {
  if (typeof fetch !== 'function')
    return neverReachable('This environment has no `fetch`: load a polyfill, or use `customHandler`.');
  const allHeaders = { ...options.headers, ...headers };
  const body = encodeForm(subject, options, params);
  try {
    const response = await fetch(endpoint, {
      method: 'POST',
      body,
      headers: { Accept: 'application/json', 'Content-Type': FORM, ...allHeaders },
      credentials: options.credentials,
      signal,
    });
    const redirectedTo = response.redirected ? withoutQuery(response.url) : undefined;
    if (response.ok) return { ok: true, data: parseJson(await response.text()), redirectedTo };
    const secrets = Object.values({ ...allHeaders, ...options.params, ...params }).map(String);
    const details = await readFailedDetails(response, secrets);
    const reason = redirectedTo ? explainRedirect(redirectedTo) : explainStatus(response.status, endpoint);
    return failureOfStatus(response.status, details, reason);
  } catch {
    // The error is left out: it may quote a header, and browsers give no reason in it.
    return { ok: false, code: 'unreachable', reason: 'Check its URL, CORS, the headers and the network.' };
  }
}

const FORM = 'application/x-www-form-urlencoded';

/** Explains the status of a server that has no such route, or not for POST. */
const explainStatus = (status: number, endpoint: string): string | undefined =>
  status === 404 || status === 405
    ? `Has your server a route for POST ${withoutQuery(endpoint)}? The option \`endpoint\` sets the URL.`
    : undefined;

/** Explains a failure after a redirect. */
export const explainRedirect = (url: string): string =>
  `The request was redirected to ${url}: is that a login page? Let the endpoint answer 401 instead.`;

const withoutQuery = (url: string): string => url.replace(/[?#].*/, '');
