import { render } from '@testing-library/react';
import { useSignin } from 'react-pusher-user';
import { expect, it, onTestFinished, vi } from 'vitest';

it('a hook outside a provider throws in production, too', () => {
  vi.stubEnv('NODE_ENV', 'production');
  const log = vi.spyOn(console, 'error').mockImplementation(() => {});
  onTestFinished(() => {
    vi.unstubAllEnvs();
    log.mockRestore();
  });
  const Use = () => useSignin().status;
  expect(() => render(<Use />)).toThrow('useSignin needs a <PusherProvider>.');
});
