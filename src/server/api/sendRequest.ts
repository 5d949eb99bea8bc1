import { isRecord } from '../isRecord';
import { PusherApiError } from './PusherApiError';
import type { PusherApiOptions } from './PusherApiOptions';
import { resolveApiConfig } from './resolveApiConfig';
import type { ApiConfig } from './resolveApiConfig';
import { signedPath } from './signedPath';
import type { ApiRequest } from './signedPath';

const FIRST_DELAY = 250;
const LONGEST_DELAY = 4000;
const LONGEST_REASON = 200;

/**
 * Sends a request, again after failures that may pass. Returns the JSON object of the reply; an empty one if it is none.
 *
 * @throws PusherApiError | PusherServerError
 */
export async function sendRequest(
  options: PusherApiOptions,
  request: ApiRequest & { isRepeatable: boolean },
): Promise<Record<string, unknown>> {
  const config = resolveApiConfig(options);
  for (let failures = 0; ; failures++) {
    try {
      return await attempt(config, options.fetch ?? globalThis.fetch, request);
    } catch (error) {
      if (failures >= config.retry || !mayPass(error, request.isRepeatable)) throw error;
    }
    // Full jitter, so that many clients of a server that has failed do not return at once.
    const longest = Math.min(FIRST_DELAY * 2 ** failures, LONGEST_DELAY);
    await new Promise((resolve) => setTimeout(resolve, Math.random() * longest));
  }
}

/** After no answer, a request that must not be handled twice may have been handled. */
function mayPass(error: unknown, isRepeatable: boolean): boolean {
  if (!(error instanceof PusherApiError)) return false;
  if (error.code === 'server-error') return true;
  return isRepeatable && (error.code === 'unreachable' || error.code === 'timeout');
}

async function attempt(config: ApiConfig, send: typeof fetch, request: ApiRequest) {
  const { timeout } = config;
  const called = `${request.method} ${request.path}`;
  const body = request.body && new TextEncoder().encode(JSON.stringify(request.body));
  const url = config.baseUrl + (await signedPath(config, request, body));
  const controller = new AbortController();
  const timer = setTimeout(() => controller.abort(), timeout);
  try {
    const response = await send(url, {
      method: request.method,
      headers: {
        'X-Pusher-Library': 'react-pusher-user',
        ...(body && { 'Content-Type': 'application/json' }),
      },
      body,
      // A redirect would carry the signature to another server.
      redirect: 'manual',
      signal: controller.signal,
    });
    return readReply(called, response.status, await response.text());
  } catch (error) {
    if (error instanceof PusherApiError) throw error;
    if (controller.signal.aborted) {
      throw new PusherApiError(
        'timeout',
        `${called} got no answer within ${timeout} ms from ${config.baseUrl}.`,
      );
    }
    throw new PusherApiError('unreachable', `${called} did not reach ${config.baseUrl}: ${reasonOf(error)}`);
  } finally {
    clearTimeout(timer);
  }
}

function readReply(called: string, status: number, text: string): Record<string, unknown> {
  if (status >= 200 && status < 300) return parseObject(text);
  const reason = `${called} was answered by ${status}: ${shown(text) || 'no reason given'}`;
  if (status >= 500) throw new PusherApiError('server-error', reason, status);
  if (status !== 401) throw new PusherApiError('rejected', reason, status);
  const advice = 'Check `appId`, `key`, `secret` and `cluster`, and the clock of this machine.';
  throw new PusherApiError('unauthorized', `${reason} ${advice}`, status);
}

function parseObject(text: string): Record<string, unknown> {
  try {
    const json: unknown = JSON.parse(text);
    return isRecord(json) ? json : {};
  } catch {
    return {};
  }
}

/** `fetch` of Node says why in the error's cause. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return shown(String(error));
  return shown(
    error.cause instanceof Error
      ? error.cause.message || String(Reflect.get(error.cause, 'code'))
      : error.message,
  );
}

/** Without digests: Pusher quotes a wrong signature, and the right one for some. */
const shown = (text: string): string =>
  text
    .replace(/[\da-f]{32,}/gi, '?')
    .trim()
    .slice(0, LONGEST_REASON);
