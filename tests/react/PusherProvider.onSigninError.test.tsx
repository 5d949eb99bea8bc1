import type { SigninError } from 'react-pusher-user';
import { expect, test, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const start = () => {
  const world = createWorld();
  const onSigninError = vi.fn<(error: SigninError) => void>();
  const app = mountSignin({
    ...world.props,
    autoSignin: true,
    userAuthentication: { retry: 1, retryDelay: 100 },
    onSigninError,
  });
  return { world, app, onSigninError };
};

test('a failure is reported once, with the error that the state shows', async () => {
  const { world, app, onSigninError } = start();
  world.answerWith(() => new Response('', { status: 403 }));
  await pass();
  expect(onSigninError.mock.calls).toEqual([[app.latest().error]]);
  expect(app.latest().error).toMatchObject({ code: 'denied' });

  void app.signin();
  await pass();
  expect(onSigninError).toHaveBeenCalledTimes(2);
});

test('a failure that is retried is not reported until the last retry has failed', async () => {
  const { world, onSigninError } = start();
  world.answerWith(() => new Response('', { status: 500 }));
  await pass();
  expect(onSigninError).not.toHaveBeenCalled();
  await pass(200);
  expect(onSigninError).toHaveBeenCalledTimes(1);
});

test('a termination is reported once, although the server sends both an error and a close', async () => {
  const { world, app, onSigninError } = start();
  await pass();
  expect(app.latest().status).toBe('signed-in');
  expect(onSigninError).not.toHaveBeenCalled();
  world.server.terminateUserConnections('ada');
  await pass(2000);
  expect(onSigninError.mock.calls).toMatchObject([[{ code: 'terminated' }]]);
});

test('the handler of the latest render is called, and an exception of it is reported', async () => {
  const { world, app, onSigninError } = start();
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  const latest = vi.fn(() => {
    throw new Error('mine');
  });
  app.rerender({ onSigninError: latest });
  world.answerWith(() => new Response('', { status: 403 }));
  await pass();
  expect(onSigninError).not.toHaveBeenCalled();
  expect(latest).toHaveBeenCalledTimes(1);
  expect(report).toHaveBeenCalledTimes(1);
  expect(app.latest()).toMatchObject({ status: 'error', error: { code: 'denied' } });
  expect(world.memory.sockets).toHaveLength(1);
});
