import { render, screen } from '@testing-library/react';
import { createTestPusher, PusherTestProvider, resetTestPushers } from 'react-pusher-user/testing';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Inbox } from './support/Inbox';

afterEach(resetTestPushers);
afterEach(() => void vi.useRealTimers());

const renderInbox = (pusher = createTestPusher()) => {
  render(
    <PusherTestProvider pusher={pusher} user={{ id: 'ada' }}>
      <Inbox />
    </PusherTestProvider>,
  );
  return pusher;
};

describe('the endpoint', () => {
  it.each([
    [403, 'error denied:'],
    [404, 'error http-error:'],
  ])('denies with %i until allow()', async (status, text) => {
    const pusher = createTestPusher();
    pusher.auth.deny(status);
    renderInbox(pusher);
    await pusher.settled();
    screen.getByText(text);
    expect(pusher.auth.requests.map((request) => request.status)).toEqual([status]);
    pusher.auth.allow();
    const { socketId } = pusher.server.connections[0]!;
    await expect(pusher.auth.answer({ socketId })).resolves.toMatchObject({ status: 200 });
  });

  it('fails once, and is asked again without a wait', async () => {
    const pusher = createTestPusher();
    pusher.auth.failOnce();
    pusher.auth.failOnce(429);
    renderInbox(pusher);
    await pusher.settled();
    screen.getByText('signed-in ada:');
    expect(pusher.auth.requests.map((request) => request.status)).toEqual([500, 429, 200]);
  });

  it('takes time, by fake timers', async () => {
    vi.useFakeTimers();
    const pusher = createTestPusher();
    pusher.auth.delay(2_000);
    renderInbox(pusher);
    await expect(pusher.settled()).rejects.toMatchObject({
      code: 'not-settled',
      message: expect.stringContaining('2000 ms') as string,
    });
    vi.advanceTimersByTime(2_000);
    await pusher.settled();
    screen.getByText('signed-in ada:');
  });

  it('takes a short time, by real timers: settled() waits for it', async () => {
    const pusher = createTestPusher();
    pusher.auth.delay(30);
    renderInbox(pusher);
    await pusher.settled();
    screen.getByText('signed-in ada:');
  });

  it('forgets at a reset what the test has set', async () => {
    const pusher = createTestPusher();
    pusher.auth.deny();
    pusher.auth.delay(60_000);
    pusher.auth.failOnce();
    const open = pusher.auth.answer({ socketId: '1.1' });
    await pusher.reset();
    await expect(open).resolves.toMatchObject({ status: 503 });
    renderInbox(pusher);
    await pusher.settled();
    screen.getByText('signed-in ada:');
    expect(pusher.auth.requests).toHaveLength(1);
  });
});

it('logIn() changes the user of pages without a provider', async () => {
  const pusher = createTestPusher({ user: { id: 'ada' } });
  const userData = async () => {
    const { body } = await pusher.auth.answer({ socketId: '1.1' });
    return 'user_data' in body ? body.user_data : body;
  };
  await expect(userData()).resolves.toBe('{"id":"ada"}');
  pusher.auth.logIn({ id: 'bob' });
  await expect(userData()).resolves.toBe('{"id":"bob"}');
  await pusher.reset();
  await expect(userData()).resolves.toBe('{"id":"ada"}');
});
