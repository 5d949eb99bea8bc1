import type { PusherProviderProps } from 'react-pusher-user';
import { expect, it, onTestFinished, vi } from 'vitest';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

// In development, the provider throws.
it.each([
  ['the key', { appKey: undefined }],
  ['the cluster', { cluster: undefined }],
])('a sign-in without %s in production fails and opens no socket', async (_, missing) => {
  vi.stubEnv('NODE_ENV', 'production');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const world = createWorld();
  // An environment variable that is not set is `undefined`.
  const props = { ...world.props, ...missing } as Partial<PusherProviderProps> as PusherProviderProps;
  const app = mountSignin({ ...props, autoSignin: true });
  await pass(60_000);
  const { error } = app.latest();
  expect(error?.code).toBe('connection-failed');
  expect(error?.message).toBe('No connection to Pusher (pusher-js refused the options: see `cause`).');
  expect(String(error?.cause)).toMatch(/must/);
  expect(world.memory.sockets).toHaveLength(0);
});
