import { waitFor as waitForSoon } from '@testing-library/react';
import Pusher from 'pusher-js';
import {
  type PusherModule,
  type PusherProviderProps,
  useChannel,
  useChannelEvent,
  useSignin,
  useUserEvent,
  useWatchlist,
} from 'react-pusher-user';
import { describe, expect, test } from 'vitest';
import { mountHook } from '../support/mountHook';
import { controlOf } from './support/control';
import type { PusherFixture } from './support/PusherFixture';
import { lineTo, userServers } from './support/servers';
import { settle } from './support/settle';

/** Each server gets 200 requests a second, which takes time on a busy machine. */
const waitFor = (check: () => void) => waitForSoon(check, { timeout: 10_000 });

/** A pusher-js on whose sockets a second sign-in gets lost, as on a server that ignores it. */
class LosingPusher extends Pusher {
  readonly #signedIn = new Set<string>();

  override send_event(name: string, data: unknown, channel?: string): boolean {
    const { socket_id } = this.connection;
    if (name === 'pusher:signin') {
      if (this.#signedIn.has(socket_id)) return true;
      this.#signedIn.add(socket_id);
    }
    return super.send_event(name, data, channel);
  }
}

const WAYS: [string, { sockets: number; loadPusher?: () => Promise<PusherModule> }][] = [
  ['on the same socket', { sockets: 1 }],
  ['on a new socket', { sockets: 2, loadPusher: () => Promise.resolve({ default: LosingPusher }) }],
];

describe.each(userServers)(
  'refresh() under 200 events a second, against $name,',
  { timeout: 30_000 },
  (server) => {
    const control = controlOf(server);

    test.each(WAYS)('%s: none is lost, and none is delivered twice', async (_, { sockets, loadPusher }) => {
      const user = `ada-${crypto.randomUUID()}`;
      const channel = `private-${user}`;
      const received: Record<'channel' | 'user', number[]> = { channel: [], user: [] };
      const watching = (id: string) => propsOf(server, { user, channel, watchlist: id, loadPusher });
      const app = mountHook(watching('bob'), () => {
        useChannelEvent(channel, 'n', (data) => received.channel.push(data as number));
        useUserEvent('n', (data) => received.user.push(data as number));
        return { signin: useSignin(), channel: useChannel(channel), watchlist: useWatchlist() };
      });
      await waitFor(() => {
        expect(app.latest()).toMatchObject({ signin: { ready: true }, channel: { status: 'subscribed' } });
      });
      const rendersBefore = app.renders.length;

      await settle(control.startStream(user, channel));
      await waitFor(() => {
        expect(received.user.length).toBeGreaterThan(20);
      });
      app.rerender(watching('eve'));
      await expect(settle(app.latest().signin.refresh())).resolves.toMatchObject({ watchlist: ['eve'] });
      const soFar = received.user.length;
      await waitFor(() => {
        expect(received.user.length).toBeGreaterThan(soFar + 20);
      });
      const count = await settle(control.stopStream(user));
      const numbers = Array.from({ length: count }, (_sent, index) => index);
      await waitFor(() => {
        expect(received.channel.length).toBeGreaterThanOrEqual(count);
        expect(received.user.length).toBeGreaterThanOrEqual(count);
      });
      // Requests overtake each other on their way to the server.
      expect(received.channel.toSorted((a, b) => a - b)).toEqual(numbers);
      expect(received.user.toSorted((a, b) => a - b)).toEqual(numbers);
      for (const { signin, channel: state } of app.renders.slice(rendersBefore)) {
        expect(signin).toMatchObject({ status: 'signed-in', ready: true });
        expect(state.status).toBe('subscribed');
      }
      const socketIds = (await control.requests(user)).map(({ body }) =>
        new URLSearchParams(body).get('socket_id'),
      );
      expect(new Set(socketIds).size).toBe(sockets);
      // soketi has no watchlists.
      if (server.dialect !== 'soketi')
        await waitFor(() => {
          expect(app.latest().watchlist).toEqual({
            status: 'ready',
            online: [],
            offline: ['eve'],
            error: null,
          });
        });
    });
  },
);

/** The props that connect a provider to the server as a user who watches another one. */
function propsOf(
  server: PusherFixture,
  {
    user,
    watchlist,
    loadPusher,
  }: {
    user: string;
    channel: string;
    watchlist: string;
    loadPusher: (() => Promise<PusherModule>) | undefined;
  },
): PusherProviderProps {
  return {
    ...lineTo(server),
    appKey: server.appKey,
    autoSignin: true,
    loadPusher,
    userAuthentication: {
      endpoint: `${server.backendUrl}/pusher/user-auth`,
      params: { user, watchlist },
      timeout: 2000,
    },
    channelAuthorization: { endpoint: `${server.backendUrl}/pusher/auth`, params: { user } },
  };
}
