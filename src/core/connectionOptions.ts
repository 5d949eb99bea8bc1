import type { PusherClient, PusherOptions } from './pusher/PusherClient';
import type { SessionOptions } from './SessionOptions';

/** Our own options, which pusher-js does not get. */
const OURS: readonly (keyof SessionOptions)[] = [
  'appKey',
  'autoSignin',
  'client',
  'enabled',
  'loadPusher',
  'onConnectionError',
  'onInvalidEvent',
  'onSigninError',
  'schemas',
  'shareConnection',
  'userAuthentication',
  'userId',
];

/** Options that are read when they are needed: a change opens no other socket. */
const READ_LATER: ReadonlySet<string> = new Set<keyof SessionOptions>([
  ...OURS,
  'auth',
  'authEndpoint',
  'authTransport',
  'authorizer',
  'channelAuthorization',
]);

/**
 * What identifies a connection: the app's own client, or the values of all options that name one. Another value opens
 * another socket. `null`: the provider is not enabled.
 */
export function connectionKey(options: SessionOptions): PusherClient | string | null {
  if (options.enabled === false) return null;
  if (options.client) return options.client;
  const naming = Object.entries(options).filter(([name]) => !READ_LATER.has(name));
  // Tabs share a connection if they have the same user.
  const group = options.shareConnection ? [options.shareConnection, options.userId] : null;
  return JSON.stringify([options.appKey, naming.sort(([a], [b]) => (a < b ? -1 : 1)), group]);
}

/** The options that pusher-js gets. It asks `'auth' in options`: an undefined option must not be there at all. */
export function pusherOptions(options: SessionOptions): PusherOptions {
  const ours: ReadonlySet<string> = new Set(OURS);
  const given = Object.entries(options).filter(([name, value]) => value !== undefined && !ours.has(name));
  // An object made of entries has no type; `cluster` may be missing where `wsHost` is given.
  return Object.fromEntries(given) as PusherOptions;
}
