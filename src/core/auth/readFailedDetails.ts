import { isObject } from '../lib/isObject';
import { maskDigests } from '../lib/maskDigests';
import { parseJson } from '../lib/parseJson';
import type { PusherErrorDetails } from '../PusherError';
import { readRetryAfter } from './readRetryAfter';

/** The longest that reading the body of a failed reply may take, in milliseconds: its status alone is enough. */
const READING_LIMIT = 1000;
const LONGEST_REASON = 200;

/** What a failed reply of the endpoint says: how long to wait, and why it failed. `secrets` are removed from that. */
export async function readFailedDetails(response: Response, secrets: string[]): Promise<PusherErrorDetails> {
  const retryAfter = readRetryAfter(response.headers.get('Retry-After'));
  // A secret must not be cut in two before it is removed.
  const reason = withoutSecrets(await readReason(response), secrets).slice(0, LONGEST_REASON);
  return {
    ...(retryAfter !== undefined && { retryAfter }),
    ...(reason !== '' && reason !== '?' && { cause: new Error(reason) }),
  };
}

/** A JSON `error` or `message`, or the text. */
async function readReason(response: Response): Promise<string> {
  const text = await readText(response);
  const json = parseJson(text);
  const words = isObject(json) ? (json.error ?? json.message) : undefined;
  return (typeof words === 'string' ? words : text).trim();
}

async function readText(response: Response): Promise<string> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const tooLong = new Promise<string>((resolve) => {
    timer = setTimeout(resolve, READING_LIMIT, '');
  });
  try {
    return await Promise.race([response.text(), tooLong]);
  } catch {
    return '';
  } finally {
    clearTimeout(timer);
  }
}

/** Removes what the request carried, with and without a scheme such as `Bearer`, and hex digests such as signatures. */
const withoutSecrets = (text: string, secrets: string[]): string =>
  maskDigests(
    secrets
      .flatMap((secret) => [secret, secret.replace(/^\S+\s+/, '')])
      .filter((secret) => secret.length > 3)
      .reduce((rest, secret) => rest.replaceAll(secret, '?'), text),
  );
