import { act, waitFor } from '@testing-library/react';
import {
  type PusherProviderProps,
  useChannel,
  useChannelEvent,
  useClientEvent,
  usePresence,
} from 'react-pusher-user';
import { describe, expect, test, vi } from 'vitest';
import { mountHook } from '../support/mountHook';
import { controlOf } from './support/control';
import type { AuthMode, PusherFixture } from './support/PusherFixture';
import { lineTo, servers } from './support/servers';

/** The props that connect a provider to the server as `user`. */
function propsOf(server: PusherFixture, user: string, mode?: AuthMode): PusherProviderProps {
  return {
    ...lineTo(server),
    appKey: server.appKey,
    channelAuthorization: {
      endpoint: `${server.backendUrl}/pusher/auth`,
      params: mode ? { user, mode } : { user },
    },
  };
}

/** Files and environments share the servers and run in parallel, so each test needs its own channel. */
const unique = (name: string) => `${name}-${crypto.randomUUID()}`;

/** Keeps the page busy, as a long render does. */
function block(milliseconds: number): void {
  const end = performance.now() + milliseconds;
  while (performance.now() < end);
}

describe.each(servers)('channels over a WebSocket, against $name', (server) => {
  const control = controlOf(server);

  test.each(['news', 'private-orders'])('an event on %s reaches its handler', async (kind) => {
    const name = unique(kind);
    const handler = vi.fn();
    const app = mountHook(propsOf(server, 'ada'), () => {
      useChannelEvent(name, 'headline', handler);
      return useChannel(name);
    });
    await waitFor(() => {
      expect(app.latest().status).toBe('subscribed');
    });
    await act(() => control.trigger(name, 'headline', { text: 'Pigs fly' }));
    await waitFor(() => {
      expect(handler).toHaveBeenCalledExactlyOnceWith(
        { text: 'Pigs fly' },
        { channel: name, event: 'headline', data: { text: 'Pigs fly' } },
      );
    });
  });

  test('a denied channel shows an error, and retry() repeats the auth request', async () => {
    const name = unique('private-orders');
    const app = mountHook(propsOf(server, 'ada', 'deny'), () => useChannel(name));
    await waitFor(() => {
      expect(app.latest().error).toMatchObject({ code: 'denied', status: 403 });
    });
    app.rerender(propsOf(server, 'ada'));
    act(app.latest().retry);
    await waitFor(() => {
      expect(app.latest().status).toBe('subscribed');
    });
  });

  test('members see each other join and leave, and receive client events', async () => {
    const name = unique('presence-room') as `presence-${string}`;
    const handler = vi.fn();
    const ada = mountHook(propsOf(server, 'ada'), () => {
      useChannelEvent(name, 'client-hello', handler);
      return usePresence(name);
    });
    await waitFor(() => {
      expect(ada.latest().me).toEqual({ id: 'ada', info: { name: 'User ada' } });
    });
    const bob = mountHook(propsOf(server, 'bob'), () => ({
      presence: usePresence(name),
      greet: useClientEvent(name, 'client-hello'),
    }));
    await waitFor(() => {
      expect(
        ada
          .latest()
          .members.map(({ id }) => id)
          .sort(),
      ).toEqual(['ada', 'bob']);
      expect(bob.latest().presence.count).toBe(2);
    });
    await act(() => bob.latest().greet({ text: 'Hi' }));
    await waitFor(() => {
      expect(handler).toHaveBeenCalledWith(
        { text: 'Hi' },
        expect.objectContaining({ event: 'client-hello' }),
      );
    });
    bob.unmount();
    await waitFor(() => {
      expect(ada.latest().members.map(({ id }) => id)).toEqual(['ada']);
    });
  });

  test('with `throttle: true`, the server takes all of 40 client events a second', async () => {
    const name = unique('presence-room') as `presence-${string}`;
    const received: unknown[] = [];
    const onError = vi.fn();
    const bob = mountHook(propsOf(server, 'bob'), () => {
      useChannelEvent(name, 'client-typing', (data) => received.push(data));
      return usePresence(name);
    });
    const ada = mountHook(propsOf(server, 'ada'), () => ({
      presence: usePresence(name),
      send: useClientEvent(name, 'client-typing', { throttle: true, onError }),
    }));
    await waitFor(() => {
      expect(bob.latest().count).toBe(2);
      expect(ada.latest().presence.count).toBe(2);
    });
    const numbers = Array.from({ length: 40 }, (_, n) => n);
    for (const n of numbers) {
      void ada.latest().send(n);
      // A page that is busy sends a frame later than it was told to: pusher-js sends each in a timer.
      if (n % 10 === 0) block(40);
      await new Promise((resolve) => setTimeout(resolve, 25));
    }
    await vi.waitFor(() => expect(received).toEqual(numbers), { timeout: 10_000, interval: 100 });
    expect(onError).not.toHaveBeenCalled();
  }, 20_000);
});
