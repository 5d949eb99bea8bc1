import '../failOnLog';
import './setup';

// slow.test.tsx
import { render, screen } from '@testing-library/react';
import { createTestPusher, PusherTestProvider } from 'react-pusher-user/testing';
import { afterEach, beforeEach, expect, test, vi } from 'vitest'; // In Jest, `vi` is `jest`.
import { Inbox } from './Inbox';

const pusher = createTestPusher();
beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

test('a slow server', async () => {
  pusher.auth.delay(3000);
  render(
    <PusherTestProvider pusher={pusher} user={{ id: 'ada' }}>
      <Inbox />
    </PusherTestProvider>,
  );
  await expect(pusher.settled()).rejects.toThrow('3000 ms');
  screen.getByText('Signing in …');
  vi.advanceTimersByTime(3000);
  await pusher.settled();
  screen.getByText('ada is ready');
});
