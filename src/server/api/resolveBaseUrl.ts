import { PusherServerError } from '../PusherServerError';
import { readEnv } from '../readEnv';
import type { PusherApiOptions } from './PusherApiOptions';

/**
 * The URL of the server, without a path.
 *
 * @throws PusherServerError `missing-option` or `invalid-option`.
 */
export function resolveBaseUrl(options: PusherApiOptions): string {
  const { cluster, host, port, useTLS } = options;
  const isGiven = [cluster, host, port, useTLS].some((option) => option !== undefined && option !== '');
  if (!isGiven)
    return baseUrlOf(serverOfEnv(), ', or set PUSHER_APP_CLUSTER or PUSHER_HOST in the environment');
  return baseUrlOf(options, '');
}

const serverOfEnv = () => ({
  cluster: readEnv('PUSHER_APP_CLUSTER'),
  host: readEnv('PUSHER_HOST'),
  port: readEnv('PUSHER_PORT'),
  useTLS: readEnv('PUSHER_SCHEME') !== 'http',
});

function baseUrlOf({ cluster, host, port, useTLS = true }: PusherApiOptions, instead: string): string {
  const name = host ?? (cluster ? `api-${cluster}.pusher.com` : '');
  if (name === '') throw new PusherServerError('missing-option', `Pass \`cluster\` or \`host\`${instead}.`);
  const url = `${useTLS ? 'https' : 'http'}://${name}`;
  if (!URL.canParse(url) || new URL(url).hostname !== name.toLowerCase()) {
    const option = host
      ? '`host` must be a name such as "localhost", without a scheme and a port'
      : '`cluster` must be a name such as "eu"';
    throw new PusherServerError('invalid-option', `${option}: it is ${JSON.stringify(host ?? cluster)}.`);
  }
  if (port === undefined || port === '') return url;
  if (!/^\d{1,5}$/.test(String(port)) || Number(port) > 65_535) {
    throw new PusherServerError(
      'invalid-option',
      `\`port\` must be a number up to 65535: it is ${JSON.stringify(port)}.`,
    );
  }
  return `${url}:${port}`;
}
