import type { SigninErrorCode, UserAuthenticationOptions } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { expectFailure, expectRecovery, secretive } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const cause = new Error('The session store is down');
const fail = () => {
  throw cause;
};
const reject = (): Promise<never> => Promise.reject(cause);
const failures: [
  situation: string,
  code: SigninErrorCode,
  details: object,
  options: UserAuthenticationOptions,
][] = [
  ['paramsProvider throws', 'handler-error', { cause }, { paramsProvider: fail }],
  ['paramsProvider rejects', 'handler-error', { cause }, { paramsProvider: reject }],
  ['headersProvider throws', 'handler-error', { cause }, { headersProvider: fail }],
  ['headersProvider rejects', 'handler-error', { cause }, { headersProvider: reject }],
  ['customHandler throws', 'handler-error', { cause }, { customHandler: fail }],
  ['customHandler rejects', 'handler-error', { cause }, { customHandler: reject }],
  [
    'customHandler calls back with an error',
    'handler-error',
    { cause },
    { customHandler: (_, callback) => callback(cause, null) },
  ],
  [
    'customHandler calls back without data',
    'invalid-reply',
    {},
    { customHandler: (_, callback) => callback(null, null) },
  ],
  [
    'customHandler fails with a status',
    'denied',
    { status: 401 },
    {
      customHandler: () => {
        throw Object.assign(new Error('Log in'), { status: 401 });
      },
    },
  ],
];

describe('a handler or provider that fails causes an error, and signin() recovers from it', () => {
  it.each(failures)('when %s: %s', async (_, code, details, options) => {
    const world = createWorld();
    const app = mountSignin({
      ...world.props,
      userAuthentication: { ...secretive, ...options },
      autoSignin: true,
    });
    await pass();
    expectFailure(app, code, details);
    expect(world.requests).toHaveLength(0);
    expect(world.sent()).toEqual([]);
    app.rerender({ userAuthentication: secretive });
    await expectRecovery(app);
  });

  it.each(['paramsProvider', 'headersProvider', 'customHandler'])(
    'when %s never settles: after 10 s',
    async (option) => {
      const world = createWorld();
      const never = vi.fn<(context: { signal: AbortSignal }) => Promise<never>>(() => new Promise(() => {}));
      const app = mountSignin({
        ...world.props,
        userAuthentication: { ...secretive, [option]: never },
      });
      void app.signin();
      await pass(9990);
      expect(app.latest().phase).toBe('authenticating');
      await pass(20);
      expectFailure(app, 'auth-timeout');
      expect(never.mock.lastCall![0].signal.aborted).toBe(true);
      app.rerender({ userAuthentication: secretive });
      await expectRecovery(app);
    },
  );
});
