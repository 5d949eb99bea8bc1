import { configure, fireEvent, render, screen } from '@testing-library/react';
import PusherSdk from 'pusher';
import { PusherProvider } from 'react-pusher-user';
import { Inbox } from './Inbox';

configure({ asyncUtilTimeout: 10_000 });

const { appId, key, secret, host, port, authUrl, user } = JSON.parse(process.env.BACKEND);

test('the user signs in over a WebSocket, and receives messages of the server', async () => {
  const { unmount } = render(
    <PusherProvider
      appKey={key}
      wsHost={host}
      wsPort={port}
      forceTLS={false}
      userAuthentication={{ endpoint: `${authUrl}/pusher/user-auth`, params: { user } }}
    >
      <Inbox />
    </PusherProvider>,
  );
  fireEvent.click(screen.getByText('Sign in'));
  await screen.findByText(`${user} is ready`);
  const sdk = new PusherSdk({ appId, key, secret, host, port: String(port), useTLS: false });
  const shown = screen.findByText('Hello');
  await sdk.sendToUser(user, 'message', { text: 'Hello' });
  await shown;
  unmount();
});
