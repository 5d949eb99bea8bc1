import type { PusherProviderProps } from 'react-pusher-user';
import { expect, it, onTestFinished, vi } from 'vitest';
import { expectFailure } from '../support/expectFailure';
import { mountSignin } from '../support/mountSignin';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

// In development, the provider throws.
it.each([
  ['the key', '`appKey`', { appKey: undefined }],
  ['a key that is not empty', '`appKey`', { appKey: '' }],
  ['the cluster', '`cluster`', { cluster: undefined }],
  ['a cluster that is not empty', '`cluster`', { cluster: '' }],
  ['a cluster, where the host is empty', '`wsHost`', { cluster: undefined, wsHost: '' }],
])('a sign-in without %s in production fails, names %s and opens no socket', async (_, name, missing) => {
  vi.stubEnv('NODE_ENV', 'production');
  onTestFinished(() => {
    vi.unstubAllEnvs();
  });
  const world = createWorld();
  // An environment variable that is not set is `undefined`.
  const props = { ...world.props, ...missing } as Partial<PusherProviderProps> as PusherProviderProps;
  const app = mountSignin({ ...props, autoSignin: true });
  await pass(60_000);
  const { message } = expectFailure(app, 'connection-failed');
  expect(message).toMatch(/^No connection to Pusher \(<PusherProvider> has .*environment variable/);
  expect(message).toContain(name);
  expect(world.memory.sockets).toHaveLength(0);
});
