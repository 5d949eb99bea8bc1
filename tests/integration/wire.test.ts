import { Pusher } from '../support/Pusher';
import { afterEach, describe, expect, test, vi } from 'vitest';
import { controlOf } from './support/control';
import { lineTo, userServers } from './support/servers';

afterEach(() => {
  for (const pusher of Pusher.instances.splice(0)) pusher.disconnect();
});

describe.each(userServers)('against $name', (server) => {
  const control = controlOf(server);
  const endpoint = `${server.backendUrl}/pusher/user-auth`;

  function connect(user: string): Pusher {
    return new Pusher(server.appKey, {
      cluster: '',
      ...lineTo(server),
      userAuthentication: { endpoint, transport: 'ajax', params: { user } },
    });
  }

  /** Signs in with pusher-js, waits for the subscription of the user's channel, and records all frames. */
  async function signIn(user: string) {
    const pusher = connect(user);
    const frames: { event: string; channel?: string }[] = [];
    pusher.connection.bind('message', (frame: { event: string; channel?: string }) => frames.push(frame));
    pusher.signin();
    await vi.waitFor(() => {
      expect(frames).toContainEqual(
        expect.objectContaining({
          event: 'pusher_internal:subscription_succeeded',
          channel: `#server-to-user-${user}`,
        }),
      );
    });
    /** Sends a sign-in on the same connection, without the sign-in code of pusher-js. */
    const signInAs = async (id: string) => {
      const body = new URLSearchParams({ socket_id: pusher.connection.socket_id, user: id });
      const response = await fetch(endpoint, { method: 'POST', body });
      frames.length = 0;
      pusher.send_event('pusher:signin', (await response.json()) as object);
      await vi.waitFor(() => {
        expect(frames.map(({ event }) => event)).toContainEqual(
          expect.stringMatching(/^pusher:(signin_success|error)$/),
        );
      });
      return frames[0]!.event;
    };
    return { pusher, frames, signInAs };
  }

  test('pusher-js signs a user in, receives an event and is terminated', async () => {
    const { pusher } = await signIn('wire');
    const disconnected = vi.fn();
    pusher.connection.bind('disconnected', disconnected);
    const received = vi.fn();
    pusher.user.bind('greeting', received);
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

  test('the same user can sign in twice on the same connection', async () => {
    const { signInAs } = await signIn('twice');
    expect(await signInAs('twice')).toBe('pusher:signin_success');
  });

  const arrives = server.otherUser === 'pusher:signin_success';
  test(`a second user on the same connection gets ${server.otherUser}; events ${arrives ? 'of both users arrive' : 'of the first user still arrive'}`, async () => {
    const { frames, signInAs } = await signIn('one');
    expect(await signInAs('other')).toBe(server.otherUser);
    await control.sendToUser('other', 'greeting', 2);
    await control.sendToUser('one', 'greeting', 1);
    const notes = () => frames.filter(({ event }) => event === 'greeting').map(({ channel }) => channel);
    await vi.waitFor(() => {
      expect(notes()).toContain('#server-to-user-one');
    });
    expect(notes()).toEqual([...(arrives ? ['#server-to-user-other'] : []), '#server-to-user-one']);
  });

  test('the backend returns the auth requests that it received', async () => {
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
});
