import { Suspense } from 'react';
import * as suspense from 'react-pusher-user/suspense';
import { describe, expect, it } from 'vitest';
import { expectRenderError } from '../support/expectRenderError';
import { EVERY_PROBE } from './support/probes';

describe('react-pusher-user/suspense', () => {
  it('exports only its public names', () => {
    expect(Object.keys(suspense).sort()).toEqual([
      'BrowserSuspense',
      'SignedIn',
      'SuspenseError',
      'createSuspenseHooks',
      'useChannel',
      'useLatestChannelEvent',
      'useLatestUserEvent',
      'usePresence',
      'useRetry',
      'useUser',
    ]);
  });

  it('returns its hooks from createSuspenseHooks()', () => {
    expect(suspense).toMatchObject(suspense.createSuspenseHooks());
  });

  it.each(Object.entries(EVERY_PROBE))('%s throws outside a provider', (_, probe) => {
    expectRenderError(<Suspense>{probe}</Suspense>, /^use\w+ needs a <PusherProvider>\.$/);
  });
});
