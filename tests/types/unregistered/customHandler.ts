import type {
  AuthData,
  ChannelAuthorizationHandler,
  UserAuthenticationHandler,
  UserAuthenticationOptions,
} from 'react-pusher-user';

declare const data: AuthData;
declare const sign: (answer: (data: AuthData) => void) => { close(): void };
const queue: (() => void)[] = [];

/** By callback: what the handler returns is no answer. */
export const byCallback: UserAuthenticationHandler[] = [
  (_, callback) => {
    callback(null, data);
  },
  (_, callback) => setTimeout(() => callback(null, data), 10),
  (_, callback) => queue.push(() => callback(new Error('No session'), null)),
  (_, callback) => sign((signed) => callback(null, signed)),
  (_, callback) => (callback(null, data), true),
  (_, callback) => (callback(null, data), 'text'),
  (_, callback) => (callback(null, data), null),
  (_, callback) => (callback(null, data), undefined),
  (_, callback) => (callback(null, data), [() => queue.pop()]),
  () => undefined,
];

export const byPromise: UserAuthenticationHandler[] = [
  async ({ socketId }) => Promise.resolve({ auth: socketId, user_data: '{}' }),
  () => Promise.resolve(data),
  () => Promise.reject(new Error('No session')),
  async () => {
    await Promise.resolve();
    throw new Error('No session');
  },
  (): PromiseLike<AuthData> => Promise.resolve(data),
  // By either.
  ({ attempt }, callback) => (attempt > 1 ? Promise.resolve(data) : callback(null, data)),
];

declare function refuse(handler: UserAuthenticationHandler): void;

// @ts-expect-error -- a promise of nothing
refuse(async () => {});
// @ts-expect-error -- a promise of nothing, and a callback
refuse(async (_, callback) => {
  await Promise.resolve();
  callback(null, data);
});
// @ts-expect-error -- a promise of other data
refuse(async () => Promise.resolve({ auth: 'key:signature' }));
// @ts-expect-error -- a promise of nothing, for some requests
refuse(async ({ attempt }) => (attempt > 1 ? Promise.resolve(data) : undefined));
// @ts-expect-error -- other data by the callback
refuse((_, callback) => callback(null, { auth: 'key:signature' }));

// @ts-expect-error -- a promise of nothing, among the options
export const options: UserAuthenticationOptions = { customHandler: async () => {} };

export const channel: ChannelAuthorizationHandler = async ({ channelName }) =>
  Promise.resolve({ auth: channelName });

// @ts-expect-error -- a promise of nothing
export const refusedChannel: ChannelAuthorizationHandler = async () => {};
