import '../failOnLog';
import './setup';

// App.test.tsx
import { render, screen } from '@testing-library/react';
import { setupServer } from 'msw/node';
import { PusherProvider } from 'react-pusher-user';
import { createTestPusher } from 'react-pusher-user/testing';
import { createAuthHandlers } from 'react-pusher-user/testing/msw';
import { afterAll, beforeAll, test } from 'vitest'; // Not needed in Jest.
import { Inbox } from './Inbox';

/** Your app, as it is. */
function App() {
  return (
    <PusherProvider
      appKey="your-key"
      cluster="eu"
      userAuthentication={{ endpoint: '/api/pusher/user-auth', headers: { Authorization: 'Bearer …' } }}
      autoSignin
    >
      <Inbox />
    </PusherProvider>
  );
}

const pusher = createTestPusher({ appKey: 'your-key', hosts: ['ws-eu.pusher.com'], user: { id: 'ada' } });
const endpoints = setupServer(...createAuthHandlers(pusher, { userAuthEndpoint: '*/api/pusher/user-auth' }));
beforeAll(() => endpoints.listen());
afterAll(() => endpoints.close());

test('the app signs its user in by its own endpoint', async () => {
  render(<App />);
  await screen.findByText('ada is ready');
  await pusher.user('ada').send('message', 'Hello');
  screen.getByText('Hello');
});
