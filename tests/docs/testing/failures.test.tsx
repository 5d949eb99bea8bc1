import '../failOnLog';

// failures.test.tsx
import { act, screen } from '@testing-library/react';
import { afterEach, beforeEach, expect, test, vi } from 'vitest'; // In Jest, `vi` is `jest`.
import { Inbox } from './Inbox';
import { renderWithPusher } from './renderWithPusher';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** Timers fire only here, and React renders what they cause. */
const pass = (milliseconds: number) => act(() => vi.advanceTimersByTimeAsync(milliseconds));
const shown = () => screen.getByRole('status').textContent;

test('your server denies the user', async () => {
  const denied = Object.assign(new Error('No session'), { status: 403 });
  renderWithPusher(<Inbox />, { userAuthentication: { customHandler: () => Promise.reject(denied) } });
  await pass(100);
  expect(screen.getByRole('alert').textContent).toBe('denied');
});

test('Pusher does not answer the sign-in', async () => {
  const { server } = renderWithPusher(<Inbox />);
  server.intercept(({ event }) => (event === 'pusher:signin' ? 'drop' : undefined));
  await pass(9_000);
  expect(shown()).toBe('Signing in …');
  await pass(2_000);
  expect(screen.getByRole('alert').textContent).toBe('reply-timeout');
});

test('the connection drops', async () => {
  const { server } = renderWithPusher(<Inbox />);
  await pass(100);
  await act(async () => server.connections[0]?.drop());
  expect(shown()).toBe('Signing in …');
  // pusher-js connects again after a second, and the user is signed in again.
  await pass(1_500);
  expect(shown()).toBe('ada is ready');
});

test('the server ends the connections of the user', async () => {
  const { server } = renderWithPusher(<Inbox />);
  await pass(100);
  await act(async () => server.terminateUserConnections('ada'));
  expect(screen.getByRole('alert').textContent).toBe('terminated');
});
