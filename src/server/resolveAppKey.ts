import type { AppKey } from './AppKey';
import { missingOptions } from './missingOptions';
import { readEnv } from './readEnv';

/**
 * The key and the secret of the options. If neither is given, both come from the environment.
 *
 * @throws PusherServerError `missing-option`, with the names of what is missing.
 */
export function resolveAppKey({ key, secret }: Partial<AppKey>): AppKey {
  if (key && secret) return { key, secret };
  if (key || secret) throw missingOptions(key ? ['secret'] : ['key'], []);
  const found = { key: readEnv('PUSHER_APP_KEY'), secret: readEnv('PUSHER_APP_SECRET') };
  if (found.key && found.secret) return { key: found.key, secret: found.secret };
  throw missingOptions(
    ['key', 'secret'],
    [...(found.key ? [] : ['PUSHER_APP_KEY']), ...(found.secret ? [] : ['PUSHER_APP_SECRET'])],
  );
}
