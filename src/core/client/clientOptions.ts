import type { SessionOptions } from '../SessionOptions';

/** The options of ours that name no connection: they change in place. */
const IN_PLACE = /^(userA|channelA|client$|load|enabled$|auto|userId)/;

/** What names a connection, as a string that is equal for equal options, in whatever order and objects. */
export function connectionKey(options: SessionOptions): string {
  const entries = Object.entries(options).filter(
    ([name, value]) => value !== undefined && !IN_PLACE.test(name),
  );
  return JSON.stringify(entries.sort());
}

/** @throws Error where neither a client nor what it takes to build one is given */
export function checkOptions({ enabled, client, appKey, cluster, wsHost }: SessionOptions): void {
  if (enabled !== false && !client && !(appKey && (cluster ?? wsHost)))
    throw new Error(
      '<PusherProvider> needs an `appKey` with its `cluster` (or your `wsHost`), or a `client`. Not known yet? `enabled={false}`.',
    );
}
