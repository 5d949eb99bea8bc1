import { expect, test, vi } from 'vitest';
import type { UserAuthenticationOptions } from 'react-pusher-user';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

/** An app whose handshake takes some time. */
const start = (userAuthentication: UserAuthenticationOptions, handshake = 100) => {
  const world = createWorld();
  world.delay('pusher:connection_established', handshake);
  const app = mountSignin({ ...world.props, autoSignin: true, userAuthentication });
  const tokens = () => world.requests.map(({ headers }) => headers.get('Authorization'));
  return { world, app, tokens };
};

const counting = (answer = (count: number) => Promise.resolve({ Authorization: String(count) })) => {
  let count = 0;
  return vi.fn(() => answer(++count));
};

test('providers are asked while the socket connects, and once', async () => {
  const headersProvider = counting();
  const { app, tokens } = start({ headersProvider });
  await pass(50);
  expect(headersProvider.mock.calls).toMatchObject([[{ attempt: 1, error: null }]]);
  expect(app.latest().phase).toBe('connecting');
  await pass(100);
  expect(app.latest().status).toBe('signed-in');
  expect(headersProvider).toHaveBeenCalledTimes(1);
  expect(tokens()).toEqual(['1']);
});

test('a provider that is slower than the handshake is waited for, and asked once', async () => {
  const headersProvider = counting(
    (count) => new Promise((resolve) => setTimeout(resolve, 300, { Authorization: String(count) })),
  );
  const { app, tokens } = start({ headersProvider });
  await pass(500);
  expect(app.latest().status).toBe('signed-in');
  expect(headersProvider).toHaveBeenCalledTimes(1);
  expect(tokens()).toEqual(['1']);
});

test('an answer that has gone stale meanwhile is asked for again', async () => {
  const headersProvider = counting();
  const { app, tokens } = start({ headersProvider, timeout: 1000 }, 1500);
  await pass(3000);
  expect(app.latest().status).toBe('signed-in');
  expect(headersProvider).toHaveBeenCalledTimes(2);
  expect(tokens()).toEqual(['2']);
});

test('other options, given meanwhile, are asked in place of the first', async () => {
  const { app, tokens } = start({ headersProvider: () => ({ Authorization: 'old' }) });
  await pass(50);
  app.rerender({ userAuthentication: { headersProvider: () => ({ Authorization: 'new' }) } });
  await pass(200);
  expect(app.latest().status).toBe('signed-in');
  expect(tokens()).toEqual(['new']);
});

test('an early answer that failed is asked for again, and the user never hears of it', async () => {
  const headersProvider = counting((count) =>
    count === 1 ? Promise.reject(new Error('too early')) : Promise.resolve({ Authorization: String(count) }),
  );
  const { app, tokens } = start({ headersProvider });
  await pass(200);
  expect(tokens()).toEqual(['2']);
  expect(app.renders.every(({ error }) => error === null)).toBe(true);
  expect(app.latest().status).toBe('signed-in');
});

test('where a custom handler answers, no provider is asked', async () => {
  const headersProvider = counting();
  const { world, app } = start({
    headersProvider,
    customHandler: ({ socketId }) => Promise.resolve(world.sign(socketId)),
  });
  await pass(200);
  expect(app.latest().status).toBe('signed-in');
  expect(headersProvider).not.toHaveBeenCalled();
});

test('who signs out while the socket connects aborts what the providers do', async () => {
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

test('a sign-in of the client itself, after one that was given up early, is no less one', async () => {
  const { world, app } = start({ headersProvider: counting() });
  await pass(50);
  app.signout();
  const [client] = world.Pusher.instances;
  client!.signin();
  await pass(200);
  expect(app.latest().status).toBe('signed-in');
});
