import { missingOptions } from '../missingOptions';
import { PusherServerError } from '../PusherServerError';
import { readEnv } from '../readEnv';
import type { PusherApiOptions } from './PusherApiOptions';
import { resolveBaseUrl } from './resolveBaseUrl';

interface App {
  appId: string;
  key: string;
  secret: string;
}

/** The options, checked, with their defaults. */
export interface ApiConfig extends App {
  /** For example `https://api-eu.pusher.com`. */
  baseUrl: string;
  timeout: number;
  retry: number;
}

/**
 * Reads the options. Those of the app, and those of the server, come from the environment if none of them is given.
 *
 * @throws PusherServerError `missing-option` or `invalid-option`.
 */
export function resolveApiConfig(options: PusherApiOptions): ApiConfig {
  const { timeout = 10_000, retry = 2 } = options;
  if (!(timeout > 0)) throw invalid('`timeout` must be a number of milliseconds above 0.');
  if (!(retry >= 0)) throw invalid('`retry` must be a number: 0 turns retries off.');
  return { ...resolveApp(options), baseUrl: resolveBaseUrl(options), timeout, retry };
}

const invalid = (problem: string) => new PusherServerError('invalid-option', problem);

function resolveApp({ appId, key, secret }: PusherApiOptions): App {
  const given = { appId, key, secret };
  if (!appId && !key && !secret) return resolveAppFromEnv();
  if (appId && key && secret) return { appId, key, secret };
  throw missingOptions(namesOfMissing(given), []);
}

function resolveAppFromEnv(): App {
  const appId = readEnv('PUSHER_APP_ID');
  const key = readEnv('PUSHER_APP_KEY');
  const secret = readEnv('PUSHER_APP_SECRET');
  if (appId && key && secret) return { appId, key, secret };
  const variables = namesOfMissing({ PUSHER_APP_ID: appId, PUSHER_APP_KEY: key, PUSHER_APP_SECRET: secret });
  throw missingOptions(['appId', 'key', 'secret'], variables);
}

const namesOfMissing = (values: Record<string, string | undefined>): string[] =>
  Object.keys(values).filter((name) => !values[name]);
