import type { ConnectionError } from 'react-pusher-user';
import { expect, test, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const start = (props = {}) => {
  const world = createWorld();
  const onConnectionError = vi.fn<(error: ConnectionError) => void>();
  const app = mountSignin({ ...world.props, onConnectionError, ...props });
  return { world, app, onConnectionError };
};

test('an error frame followed by a close is reported once', async () => {
  const { world, onConnectionError } = start();
  await pass();
  const [connection] = world.server.connections;
  connection!.send({
    event: 'pusher:error',
    data: { code: 4009, message: 'You got disconnected by the app.' },
  });
  connection!.close(4009);
  await pass(2000);
  expect(onConnectionError.mock.calls).toEqual([
    [{ code: 4009, message: 'You got disconnected by the app.' }],
  ]);
});

test('a closed connection is reported once, and again when the next one closes', async () => {
  const { world, onConnectionError } = start();
  await pass();
  world.server.connections[0]!.close(4200, 'Please reconnect');
  await pass(2000);
  expect(onConnectionError.mock.calls).toEqual([[{ code: 4200, message: 'Please reconnect' }]]);
  world.server.connections[0]!.close(4200, 'Please reconnect');
  await pass(2000);
  expect(onConnectionError).toHaveBeenCalledTimes(2);
});

test('a rejected sign-in is reported to `onSigninError` only', async () => {
  const onSigninError = vi.fn();
  const { world, app, onConnectionError } = start({ onSigninError });
  world.answerWith(() => Response.json({ auth: 'app-key:forged', user_data: '{"id":"ada"}' }));
  void app.signin();
  await pass(2000);
  expect(app.latest().error).toMatchObject({ code: 'rejected' });
  expect(onSigninError).toHaveBeenCalledTimes(1);
  expect(onConnectionError).not.toHaveBeenCalled();
});

test('a failure to load pusher-js is reported', async () => {
  const cause = new Error('offline');
  const { app, onConnectionError } = start({ loadPusher: () => Promise.reject(cause) });
  await pass();
  expect(onConnectionError.mock.calls).toEqual([
    [{ code: null, message: 'pusher-js did not load: see `cause`', cause }],
  ]);
  // No sign-in was asked for: none has failed.
  expect(app.path()).toEqual(['idle']);
});

test('the handler of the latest render is called, and an exception of it is reported', async () => {
  const { world, app, onConnectionError } = start({ autoSignin: true });
  const report = vi.fn();
  vi.stubGlobal('reportError', report);
  await pass();
  app.rerender({
    onConnectionError: () => {
      throw new Error('mine');
    },
  });
  world.server.connections[0]!.close(4200, 'Please reconnect');
  await pass(2000);
  expect(onConnectionError).not.toHaveBeenCalled();
  expect(report).toHaveBeenCalledTimes(1);
  expect(app.latest().status).toBe('signed-in');
});

const error = (code: number | null, message: string) => ({ event: 'pusher:error', data: { code, message } });

test.each([
  ['with a code', 4200, 'Invalid message format'],
  ['without a code', null, 'Out of order'],
  ['without words', null, ''],
])('an error that the server sends again is reported again: %s', async (_, code, message) => {
  const { world, onConnectionError } = start();
  await pass();
  for (let turn = 1; turn <= 3; turn++) {
    world.server.connections[0]!.send(error(code, message));
    await pass(1000);
    expect(onConnectionError).toHaveBeenCalledTimes(turn);
    expect(onConnectionError).toHaveBeenLastCalledWith({ code, message });
  }
});

test('two identical errors of the server in one tick are both reported', async () => {
  const { world, onConnectionError } = start();
  await pass();
  for (let turn = 0; turn < 2; turn++) world.server.connections[0]!.send(error(4200, 'Malformed'));
  await pass();
  expect(onConnectionError).toHaveBeenCalledTimes(2);
});

test.each([
  ['without a reason', 4009, ''],
  ['with the same reason', 4009, 'Not yours'],
  ['after which pusher-js reconnects', 4200, ''],
])('a close after an error of the same code is not reported twice: %s', async (_, code, reason) => {
  const { world, onConnectionError } = start();
  await pass();
  const [connection] = world.server.connections;
  connection!.send(error(code, 'Not yours'));
  connection!.close(code, reason);
  await pass(2000);
  expect(onConnectionError.mock.calls).toEqual([[{ code, message: 'Not yours' }]]);
});

test.each([
  ['another code', 4100, ''],
  ['another reason', 4009, 'Over quota'],
])('a close with %s than the error before is reported, too', async (_, code, reason) => {
  const { world, onConnectionError } = start();
  await pass();
  const [connection] = world.server.connections;
  connection!.send(error(4009, 'Not yours'));
  connection!.close(code, reason);
  await pass(500);
  expect(onConnectionError.mock.calls).toEqual([
    [{ code: 4009, message: 'Not yours' }],
    [{ code, message: reason }],
  ]);
});
