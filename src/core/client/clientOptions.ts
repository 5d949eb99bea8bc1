import type { SessionOptions } from '../SessionOptions';

/**
 * What names a connection, in whatever order it was given. pusher-js asks `'auth' in options`: what is undefined must
 * not be in at all.
 */
export const connectionOptions = (options: SessionOptions): [name: string, value: unknown][] =>
  Object.entries(options)
    .filter(([name, value]) => value !== undefined && !/^(user|load|auto|on|sc|enabled$)/.test(name))
    .sort();

/** @throws Error where neither a client nor what it takes to build one is given */
export function checkOptions({ enabled, client, appKey, cluster, wsHost }: SessionOptions): void {
  if (enabled !== false && !client && !(appKey && [cluster, wsHost].some(Boolean)))
    throw new Error(
      '<PusherProvider> needs an `appKey` with its `cluster` (or your `wsHost`), or a `client`. Not known yet? `enabled={false}`.',
    );
}
