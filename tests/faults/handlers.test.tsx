import type { AuthCallback, AuthData, UserAuthenticationOptions } from 'react-pusher-user';
import { expect } from 'vitest';
import { cause, fail, failWith, hang, nonsense, option } from './support/option';
import type { Scene } from './support/createScene';
import { runFaults } from './support/runFaults';

/** Creates a handler in the callback style. `handle` gets the callback and correct auth data. */
const callbackStyle =
  (handle: (callback: AuthCallback<AuthData>, data: ReturnType<Scene['sign']>) => unknown) =>
  ({ sign }: Scene): UserAuthenticationOptions => ({
    customHandler: ({ socketId }, callback) => nonsense(handle(callback, sign(socketId))),
  });

/** An object that throws when its `status` or `auth` is read, as an error or as a reply. */
const unreadable = {};
for (const name of ['status', 'auth'])
  Object.defineProperty(unreadable, name, {
    get() {
      throw new Error('This may not be read');
    },
  });

runFaults('customHandler', [
  option('throws', { customHandler: fail }, 'error handler-error', { error: { cause } }),
  option('rejects', { customHandler: failWith(cause) }, 'error handler-error', { error: { cause } }),
  option('throws at each attempt', { customHandler: fail, retry: 3 }, 'error handler-error'),
  option('rejects with a string', { customHandler: failWith('down') }, 'error handler-error', {
    error: { cause: 'down' },
  }),
  option('rejects with `undefined`', { customHandler: failWith(undefined) }, 'error handler-error'),
  option('rejects with `null`', { customHandler: failWith(null) }, 'error handler-error'),
  option(
    'rejects with an object whose status is 401',
    { customHandler: failWith({ status: 401 }) },
    'error denied',
    {
      error: { status: 401 },
    },
  ),
  option(
    'rejects with a status that is not a number',
    { customHandler: failWith({ status: '401' }) },
    'error handler-error',
  ),
  option(
    'rejects with an object that cannot be read',
    { customHandler: failWith(unreadable) },
    'error handler-error',
    {
      reports: [/may not be read/],
    },
  ),
  option(
    'calls back with an error that cannot be read',
    callbackStyle((callback) => callback(nonsense(unreadable), null)),
    'error handler-error',
    { reports: [/may not be read/] },
  ),
  option(
    'resolves to an object that cannot be read',
    { customHandler: nonsense(() => Promise.resolve(unreadable)) },
    'error invalid-reply',
    { reports: [/may not be read/] },
  ),
  option('never settles', { customHandler: hang }, 'error auth-timeout'),
  option('returns nothing and never calls back', { customHandler: () => {} }, 'error auth-timeout'),
  option('is not a function', { customHandler: nonsense('handler') }, 'error handler-error'),
  option(
    'resolves to `null`',
    { customHandler: nonsense(() => Promise.resolve(null)) },
    'error invalid-reply',
  ),
  option(
    'calls back without an error or data',
    callbackStyle((callback) => callback(null, null)),
    'error invalid-reply',
  ),
  option(
    'calls back with an error',
    callbackStyle((callback) => callback(cause, null)),
    'error handler-error',
    {
      error: { cause },
    },
  ),
  option(
    'calls back with a string as the error',
    callbackStyle((callback) => callback(nonsense('down'), null)),
    'error handler-error',
  ),
  option(
    'calls back twice with success',
    callbackStyle((callback, data) => {
      callback(null, data);
      callback(null, data);
    }),
    'signed-in ready',
  ),
  option(
    'calls back with an error, then with success',
    callbackStyle((callback, data) => {
      callback(cause, null);
      callback(null, data);
    }),
    'error handler-error',
  ),
  option(
    'calls back with success, then with an error',
    callbackStyle((callback, data) => {
      callback(null, data);
      callback(cause, null);
    }),
    'signed-in ready',
  ),
  option(
    'calls back with success, then throws',
    callbackStyle((callback, data) => {
      callback(null, data);
      return fail();
    }),
    'signed-in ready',
  ),
  option(
    'calls back with success, and again a second later',
    callbackStyle((callback, data) => {
      callback(null, data);
      setTimeout(() => callback(cause, null), 1000);
    }),
    'signed-in ready',
  ),
  option(
    'calls back and resolves',
    callbackStyle((callback, data) => {
      callback(null, data);
      return Promise.resolve(data);
    }),
    'signed-in ready',
  ),
  option(
    'calls back and rejects',
    callbackStyle((callback, data) => {
      callback(null, data);
      return Promise.reject(cause);
    }),
    'signed-in ready',
  ),
  option(
    'calls back after the time limit',
    callbackStyle((callback, data) => void setTimeout(() => callback(null, data), 15_000)),
    'error auth-timeout',
    { check: ({ sent }) => expect(sent()).not.toContain('pusher:signin') },
  ),
  option(
    'rejects after the time limit',
    { customHandler: () => new Promise((_, reject) => setTimeout(() => reject(cause), 15_000)) },
    'error auth-timeout',
  ),
]);
