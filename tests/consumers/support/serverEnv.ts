import { inject } from 'vitest';

/** The environment in which a server of an app finds the Pusher server. */
export function serverEnv(): Record<string, string> {
  const { appId, key, secret, host, port } = inject('backend');
  return {
    PUSHER_APP_ID: appId,
    PUSHER_APP_KEY: key,
    PUSHER_APP_SECRET: secret,
    PUSHER_HOST: host,
    PUSHER_PORT: String(port),
    PUSHER_SCHEME: 'http',
    NO_COLOR: '1',
  };
}
