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
])('in production, a sign-in without %s ends in an error, and opens no socket', async (_, missing) => {
  vi.stubEnv('NODE_ENV', 'production');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const world = createWorld();
  // As a variable of the environment may be that was never set.
  const props = { ...world.props, ...missing } as Partial<PusherProviderProps> as PusherProviderProps;
  const app = mountSignin({ ...props, autoSignin: true });
  await pass(60_000);
  expect(app.latest().error).toMatchObject({
    code: 'connection-failed',
    cause: expect.stringMatching(/must/) as string,
  });
  expect(app.latest().error?.message).toMatch(/^connection-failed /);
  expect(world.memory.sockets).toHaveLength(0);
});
