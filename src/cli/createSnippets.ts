import { isIPv6 } from 'node:net';
import type { DevSettings } from './DevSettings';

/** What an app and its server need to use the local Pusher, by the names that each library uses. */
export interface Snippets {
  app: { id: string; key: string; secret?: string };
  /** The environment of a server. */
  env: Record<string, string>;
  /** The props of `PusherProvider`. */
  props: { appKey: string; wsHost: string; wsPort: number; forceTLS: boolean };
  /** The options of the official server SDK. */
  sdk: { appId: string; key: string; secret?: string; host: string; port: string; useTLS: boolean };
  /** What Laravel needs besides `env`. */
  laravel: Record<string, string>;
}

const WILDCARDS: Record<string, string> = { '0.0.0.0': '127.0.0.1', '::': '[::1]' };

/** The host to connect to: listening on all addresses is not an address. IPv6 has brackets, as in a URL. */
export function clientHost(host: string): string {
  return WILDCARDS[host] ?? (isIPv6(host) ? `[${host}]` : host);
}

/** A hidden secret is left out. */
export function createSnippets({ app, host, port, cluster, isSecretHidden }: DevSettings): Snippets {
  const { id, key, secret } = app;
  const address = clientHost(host);
  return {
    app: { id, key, ...(!isSecretHidden && { secret }) },
    env: {
      PUSHER_APP_ID: id,
      PUSHER_APP_KEY: key,
      ...(!isSecretHidden && { PUSHER_APP_SECRET: secret }),
      PUSHER_APP_CLUSTER: cluster,
      PUSHER_HOST: address,
      PUSHER_PORT: String(port),
      PUSHER_SCHEME: 'http',
    },
    props: { appKey: key, wsHost: address, wsPort: port, forceTLS: false },
    sdk: {
      appId: id,
      key,
      ...(!isSecretHidden && { secret }),
      host: address,
      port: String(port),
      useTLS: false,
    },
    // Source: https://github.com/laravel/framework/blob/12.x/config/broadcasting.php, which reads the names of `env`, too.
    laravel: { BROADCAST_CONNECTION: 'pusher' },
  };
}
