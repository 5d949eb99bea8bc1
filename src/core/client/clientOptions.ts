import type { SessionOptions } from '../SessionOptions';

/** The options of ours that name no connection: they change in place. */
const IN_PLACE = /^(userA|userId|client$|load|enabled$|auto)/;

/** The options that are there. pusher-js asks `'auth' in options`: what is undefined must not be in at all. */
export const definedOptions = (options: SessionOptions): [name: string, value: unknown][] =>
  Object.entries(options).filter(([, value]) => value !== undefined);

/** What names a connection: a string that is equal for equal options, in whatever order and objects. */
export const connectionKey = (options: SessionOptions): string =>
  JSON.stringify(
    definedOptions(options)
      .filter(([name]) => !IN_PLACE.test(name))
      .sort(),
  );

/** @throws Error where neither a client nor what it takes to build one is given */
export function checkOptions({ enabled, client, appKey, cluster, wsHost }: SessionOptions): void {
  if (enabled !== false && !client && !(appKey && (cluster || wsHost)))
    throw new Error(
      '<PusherProvider> needs an `appKey` with its `cluster` (or your `wsHost`), or a `client`. Not known yet? `enabled={false}`.',
    );
}
