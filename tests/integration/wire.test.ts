import Pusher from 'pusher-js';
import { afterEach, expect, inject, test, vi } from 'vitest';
import { control } from './support/control';

const { appKey, host, port, backendUrl } = inject('pusher');

function connect(user: string): Pusher {
  return new Pusher(appKey, {
    cluster: '',
    wsHost: host,
    wsPort: port,
    forceTLS: false,
    enabledTransports: ['ws'],
    userAuthentication: {
      endpoint: `${backendUrl}/pusher/user-auth`,
      transport: 'ajax',
      params: { user },
    },
  });
}

afterEach(() => {
  for (const pusher of Pusher.instances.splice(0)) pusher.disconnect();
});

test('pusher-js signs in, receives an event and is terminated', async () => {
  const pusher = connect('wire');
  const disconnected = vi.fn();
  pusher.connection.bind('disconnected', disconnected);
  const received = vi.fn();
  pusher.user.bind('greeting', received);
  pusher.signin();
  const subscribed = vi.fn();
  pusher.connection.bind('message', (frame: { event: string; channel?: string }) => {
    if (frame.event === 'pusher_internal:subscription_succeeded') subscribed(frame.channel);
  });
  await vi.waitFor(() => {
    expect(subscribed).toHaveBeenCalledWith('#server-to-user-wire');
  });
  expect(pusher.user.user_data).toEqual({ id: 'wire', user_info: { name: 'User wire' } });

  await control.sendToUser('wire', 'greeting', { text: 'hello' });
  await vi.waitFor(() => {
    expect(received).toHaveBeenCalledWith({ text: 'hello' });
  });

  expect(disconnected).not.toHaveBeenCalled();
  await control.terminate('wire');
  await vi.waitFor(() => {
    expect(pusher.connection.state).toBe('disconnected');
  });
});

test('the backend shows the bytes that its auth endpoint was sent', async () => {
  const pusher = connect('wire & more');
  const socketId = await new Promise<string>((done) => {
    pusher.connection.bind('connected', () => {
      done(pusher.connection.socket_id);
    });
  });
  pusher.signin();
  await vi.waitFor(async () => {
    const [request] = await control.requests('wire & more');
    expect(request).toMatchObject({
      method: 'POST',
      url: '/pusher/user-auth',
      headers: { 'content-type': 'application/x-www-form-urlencoded' },
      body: `socket_id=${socketId}&user=wire%20%26%20more`,
    });
  });
});
