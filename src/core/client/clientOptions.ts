import type { SessionOptions } from '../SessionOptions';

/**
 * What names a connection, in whatever order it was given: as JSON, which knows no functions. pusher-js, which passes
 * over what it does not know, asks `'auth' in options`: what is undefined must not be in at all.
 */
export const connectionOptions = (options: SessionOptions): object =>
  Object.fromEntries(
    Object.entries(options)
      .filter(([name, value]) => value !== undefined && !/^(user|auto|sc|enabled$)/.test(name))
      .sort(),
  );

/** @throws Error where neither a client nor what it takes to build one is given */
export function checkOptions({ enabled, client, appKey, cluster, wsHost }: SessionOptions): void {
  if (enabled !== false && !client && !(appKey && [cluster, wsHost].some(Boolean)))
    throw new Error(
      '<PusherProvider> needs an `appKey` with its `cluster` (or your `wsHost`), or a `client`. Not known yet? `enabled={false}`.',
    );
}
