import { render, screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { App as EchoAfter } from './echo/after';
import { App as EchoBefore } from './echo/before';
import { App as PusherJsAfter } from './pusherJs/after';
import { App as PusherJsBefore } from './pusherJs/before';
import { startServer } from './startServer';
import { App as UsePusherAfter } from './usePusher/after';
import { App as UsePusherBefore } from './usePusher/before';

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
