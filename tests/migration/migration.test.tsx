import { PusherProvider as UsePusherProvider } from '@harelpls/use-pusher';
import { render, screen, waitFor } from '@testing-library/react';
import { useState } from 'react';
import { useChannel, useChannelEvent } from 'react-pusher-user';
import { describe, expect, it } from 'vitest';
import { App as EchoAfter } from './echo/after';
import { App as EchoBefore } from './echo/before';
import { App as PusherJsAfter } from './pusherJs/after';
import { App as PusherJsBefore } from './pusherJs/before';
import { startServer } from './startServer';
import { App as UsePusherAfter } from './usePusher/after';
import { App as UsePusherBefore } from './usePusher/before';
import { Bridge } from './usePusher/bridge';
import { App as UserChannelAfter } from './userChannel/after';
import { App as UserChannelBefore } from './userChannel/before';

describe.each([
  ['before', UsePusherBefore],
  ['after', UsePusherAfter],
])('use-pusher, %s', (_, App) => {
  it('shows the members and the messages of a room, and sends client events', async () => {
    const { server, frames, urls } = startServer();
    render(<App />);
    await screen.findByText('ada');
    server.trigger('presence-room', 'pusher_internal:member_added', { user_id: 'bob' });
    await screen.findByText('ada, bob');
    server.trigger('presence-room', 'message', { text: 'Hello' });
    await screen.findByText('Hello');
    screen.getByText('Type').click();
    await waitFor(() => expect(frames).toContain('client-typing'));
    expect(urls).toEqual(['/pusher/auth']);
  });
});

describe.each([
  { name: 'before', App: UserChannelBefore, channel: 'private-user-ada', socketsAfterLogout: 1 },
  { name: 'after', App: UserChannelAfter, channel: '#server-to-user-ada', socketsAfterLogout: 0 },
])('a private channel per user and user sign-in, $name', ({ App, channel, socketsAfterLogout }) => {
  it('connects at the login, shows the mentions of the user, and ends at the logout', async () => {
    const { server, memory } = startServer();
    render(<App />);
    expect(memory.sockets).toEqual([]);
    (await screen.findByText('Log in')).click();
    await screen.findByText('Nobody has mentioned you');
    await waitFor(() => expect([...(server.connections[0]?.channels ?? [])]).toEqual([channel]));
    // The server of the docs sends both during the rollout.
    server.sendToUser('ada', 'mention', { text: 'Hello' });
    server.trigger('private-user-ada', 'mention', { text: 'Hello' });
    await screen.findByText('Hello');
    (await screen.findByText('Log out')).click();
    await screen.findByText('Log in');
    await waitFor(() => expect(memory.openSockets).toHaveLength(socketsAfterLogout));
  });
});

it('moved components share the client of use-pusher', async () => {
  const { server, memory } = startServer();
  function Orders() {
    const [text, setText] = useState('');
    useChannelEvent('private-orders', 'shipped', (data) => setText((data as { text: string }).text));
    return (
      <p>
        {useChannel('private-orders').status} {text}
      </p>
    );
  }
  render(
    <UsePusherProvider clientKey="your-key" cluster="eu">
      <Bridge>
        <Orders />
      </Bridge>
    </UsePusherProvider>,
  );
  await screen.findByText('subscribed');
  server.trigger('private-orders', 'shipped', { text: 'Shipped' });
  await screen.findByText('subscribed Shipped');
  expect(memory.openSockets).toHaveLength(1);
});

describe.each([
  ['before', EchoBefore],
  ['after', EchoAfter],
])('echo-react, %s', (_, App) => {
  it("shows the members of a room, and Laravel's events", async () => {
    const { server, urls } = startServer();
    render(<App />);
    await screen.findByText('Ada');
    const bob = { user_id: 'bob', user_info: { name: 'Bob' } };
    server.trigger('presence-room', 'pusher_internal:member_added', bob);
    await screen.findByText('Ada, Bob');
    server.trigger('presence-room', 'pusher_internal:member_removed', { user_id: 'bob' });
    await screen.findByText('Ada');
    server.trigger('private-orders', 'App\\Events\\OrderShipped', { text: 'Shipped' });
    await screen.findByText('Shipped');
    expect(urls).toEqual(['/broadcasting/auth', '/broadcasting/auth']);
  });
});

describe.each([
  ['before', PusherJsBefore],
  ['after', PusherJsAfter],
])('pusher-js, %s', (_, App) => {
  it("signs the user in, and shows the user's events and those of a channel", async () => {
    const { server, urls } = startServer();
    render(<App />);
    await screen.findByText('ada');
    await waitFor(() =>
      expect([...server.connections[0]!.channels].sort()).toEqual(['#server-to-user-ada', 'private-orders']),
    );
    server.sendToUser('ada', 'message', { text: 'Hello' });
    await screen.findByText('Hello');
    server.trigger('private-orders', 'shipped', { text: 'Shipped' });
    await screen.findByText('Shipped');
    expect([...urls].sort()).toEqual(['/pusher/auth', '/pusher/user-auth']);
  });
});
