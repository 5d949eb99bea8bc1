import { render, screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { usePresence } from 'react-pusher-user';
import { createTestPusher, PusherTestProvider, resetTestPushers } from 'react-pusher-user/testing';
import { createAuthHandlers } from 'react-pusher-user/testing/msw';
import { afterAll, afterEach, beforeAll, expect, it } from 'vitest';
import { Inbox } from '../support/Inbox';

const ORIGIN = 'http://app.test';
const pusher = createTestPusher();
const endpoints = setupServer(
  ...createAuthHandlers(pusher, { userAuthEndpoint: '*/api/user-auth', channelAuthEndpoint: '*/api/auth' }),
);

beforeAll(() => endpoints.listen({ onUnhandledRequest: 'error' }));
afterEach(resetTestPushers);
afterAll(() => endpoints.close());

const Room = () => (
  <p>{`room: ${usePresence('presence-room')
    .members.map(({ id }) => id)
    .join()}`}</p>
);

const renderApp = () =>
  render(
    <PusherTestProvider
      pusher={pusher}
      user={{ id: 'ada' }}
      userAuthentication={{ endpoint: `${ORIGIN}/api/user-auth` }}
      channelAuthorization={{ endpoint: `${ORIGIN}/api/auth` }}
    >
      <Inbox />
      <Room />
    </PusherTestProvider>,
  );

it('signs the user in, and authorizes the channel, by the real endpoints', async () => {
  renderApp();
  await pusher.settled();
  screen.getByText('signed-in ada:');
  screen.getByText('room: ada');
});

it('answers as pusher.auth says', async () => {
  pusher.auth.deny(403);
  renderApp();
  await pusher.settled();
  screen.getByText('error denied:');
});

it.each([
  ['/api/user-auth', 'socket_id'],
  ['/api/auth', 'channel_name'],
])('answers %s with 400 without %s', async (path, field) => {
  const response = await fetch(ORIGIN + path, { method: 'POST', body: 'x=1' });
  expect(response.status).toBe(400);
  await expect(response.json()).resolves.toEqual({ error: `The request has no field ${field}.` });
});
