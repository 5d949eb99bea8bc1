import { expect, test, vi } from 'vitest';
import type { UserAuthenticationOptions } from 'react-pusher-user';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

/** Mounts an app whose handshake takes `handshake` milliseconds. */
const start = (userAuthentication: UserAuthenticationOptions, handshake = 100) => {
  const world = createWorld();
  world.delay('pusher:connection_established', handshake);
  const app = mountSignin({ ...world.props, autoSignin: true, userAuthentication });
  const tokens = () => world.requests.map(({ headers }) => headers.get('Authorization'));
  return { world, app, tokens };
};

const countingProvider = (answer = (count: number) => Promise.resolve({ Authorization: String(count) })) => {
  let count = 0;
  return vi.fn(() => answer(++count));
};

test('a provider is called once, while the socket connects', async () => {
  const headersProvider = countingProvider();
  const { app, tokens } = start({ headersProvider });
  await pass(50);
  expect(headersProvider.mock.calls).toMatchObject([[{ attempt: 1, error: null }]]);
  expect(app.latest().phase).toBe('connecting');
  await pass(100);
  expect(app.latest().status).toBe('signed-in');
  expect(headersProvider).toHaveBeenCalledTimes(1);
  expect(tokens()).toEqual(['1']);
});

test('a provider that is slower than the handshake is called once, and its result is used', async () => {
  const headersProvider = countingProvider(
    (count) => new Promise((resolve) => setTimeout(resolve, 300, { Authorization: String(count) })),
  );
  const { app, tokens } = start({ headersProvider });
  await pass(500);
  expect(app.latest().status).toBe('signed-in');
  expect(headersProvider).toHaveBeenCalledTimes(1);
  expect(tokens()).toEqual(['1']);
});

test('a provider is called again when its result is too old', async () => {
  const headersProvider = countingProvider();
  const { app, tokens } = start({ headersProvider, timeout: 1000 }, 1500);
  await pass(3000);
  expect(app.latest().status).toBe('signed-in');
  expect(headersProvider).toHaveBeenCalledTimes(2);
  expect(tokens()).toEqual(['2']);
});

test('a provider that was replaced while the socket connects is not used', async () => {
  const { app, tokens } = start({ headersProvider: () => ({ Authorization: 'old' }) });
  await pass(50);
  app.rerender({ userAuthentication: { headersProvider: () => ({ Authorization: 'new' }) } });
  await pass(200);
  expect(app.latest().status).toBe('signed-in');
  expect(tokens()).toEqual(['new']);
});

test('a provider that fails while the socket connects is called again, and no error is shown', async () => {
  const headersProvider = countingProvider((count) =>
    count === 1 ? Promise.reject(new Error('too early')) : Promise.resolve({ Authorization: String(count) }),
  );
  const { app, tokens } = start({ headersProvider });
  await pass(200);
  expect(tokens()).toEqual(['2']);
  expect(app.renders.every(({ error }) => error === null)).toBe(true);
  expect(app.latest().status).toBe('signed-in');
});

test('a provider is not called when there is a custom handler', async () => {
  const headersProvider = countingProvider();
  const { world, app } = start({
    headersProvider,
    customHandler: ({ socketId }) => Promise.resolve(world.sign(socketId)),
  });
  await pass(200);
  expect(app.latest().status).toBe('signed-in');
  expect(headersProvider).not.toHaveBeenCalled();
});

test('signout() while the socket connects aborts the signal of the providers', async () => {
  const signals: AbortSignal[] = [];
  const { app } = start({
    headersProvider({ signal }) {
      signals.push(signal);
      return new Promise(() => {});
    },
  });
  await pass(50);
  app.signout();
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test('the client’s own signin() succeeds after a sign-in that was aborted while the socket connects', async () => {
  const { world, app } = start({ headersProvider: countingProvider() });
  await pass(50);
  app.signout();
  const [client] = world.Pusher.instances;
  client!.signin();
  await pass(200);
  expect(app.latest().status).toBe('signed-in');
});
