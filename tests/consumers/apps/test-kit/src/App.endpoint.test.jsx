import { fireEvent, render, screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { createTestPusher } from 'react-pusher-user/testing';
import { createAuthHandlers } from 'react-pusher-user/testing/msw';
import { App } from './App';

const pusher = createTestPusher({ appKey: 'shop', hosts: ['ws-eu.pusher.com'], user: { id: 'ada' } });
const endpoints = setupServer(
  ...createAuthHandlers(pusher, {
    userAuthEndpoint: '*/api/pusher/user-auth',
    channelAuthEndpoint: '*/api/pusher/auth',
  }),
);
beforeAll(() => endpoints.listen({ onUnhandledRequest: 'error' }));
afterAll(() => endpoints.close());

test('the whole app, with its own provider and its own endpoints', async () => {
  render(<App />);
  expect(await screen.findByText('Hello ada')).toBeDefined();
  await pusher.user('ada').send('order', { id: 1 });
  screen.getByText('ada: order 1');

  pusher.auth.logIn({ id: 'bob' });
  fireEvent.click(screen.getByText('Switch account'));
  await screen.findByText('Hello bob');
  await pusher.user('bob').send('order', { id: 2 });
  screen.getByText('bob: order 2');
});
