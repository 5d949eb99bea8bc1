import { render, waitFor } from '@testing-library/react';
import EncryptedPusher from 'pusher-js/with-encryption';
import {
  PusherProvider,
  useChannel,
  useChannelEvent,
  usePresence,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import { createChannelAuthHandler, createPusherApi, createUserAuthHandler } from 'react-pusher-user/server';
import type { RequestHandler } from 'react-pusher-user/server';
import { expect, test, vi } from 'vitest';
import { createWorld } from '../support/world';
import type { World } from '../support/world';
import { MASTER_KEY } from './support/app';

const APP = { id: 'app-id', key: 'app-key', secret: 'app-secret', encryptionMasterKeyBase64: MASTER_KEY };
const ADA = { id: 'ada', user_info: { name: 'Ada' }, watchlist: ['bob'] };

/** Routes the requests of `fetch` to the handlers, as a server does. */
function route(world: World, handlers: { user: RequestHandler; channel: RequestHandler }) {
  world.answerWith((fields, { method, headers, body }) => {
    const handler = fields.has('channel_name') ? handlers.channel : handlers.user;
    const request = new Request('https://app.test/pusher/auth', { method, headers, body });
    request.headers.set('Sec-Fetch-Site', 'same-origin');
    return handler(request);
  });
}

const { key, secret } = APP;
const isAda = (request: Request) => request.headers.get('Authorization') === 'Bearer ada';
const getUser = (request: Request) => (isAda(request) ? ADA : null);
const user = createUserAuthHandler({ key, secret, getUser });
const channel = createChannelAuthHandler({
  key,
  secret,
  encryptionMasterKeyBase64: MASTER_KEY,
  getUser,
  authorize: ({ channelName, user: asking }) => asking !== null && !channelName.endsWith('-vip'),
});

/** What a hook shows. */
interface Shown {
  status: string;
  error: (Error & { code: string }) | null;
}

function mount(world: World, token: string) {
  const seen = {
    signin: undefined as Shown | undefined,
    room: undefined as Shown | undefined,
    vip: undefined as Shown | undefined,
    vault: undefined as Shown | undefined,
    me: undefined as { id: string; info: unknown } | null | undefined,
    onUserEvent: vi.fn(),
    onSecret: vi.fn(),
  };
  function Page() {
    seen.signin = useSignin();
    seen.room = useChannel('private-room');
    seen.vip = useChannel('private-vip');
    seen.vault = useChannel('private-encrypted-vault');
    seen.me = usePresence('presence-room').me;
    useUserEvent('greeting', (data) => void seen.onUserEvent(data));
    useChannelEvent('private-encrypted-vault', 'secret', (data) => void seen.onSecret(data));
    return null;
  }
  const auth = { headers: { Authorization: `Bearer ${token}` } };
  render(
    <PusherProvider {...world.props} userAuthentication={auth} channelAuthorization={auth} autoSignin>
      <Page />
    </PusherProvider>,
  );
  return seen;
}

test('a provider signs in and subscribes by the handlers, and gets what the API sends', async () => {
  const world = createWorld({ apps: [APP], Pusher: EncryptedPusher });
  route(world, { user, channel });
  const seen = mount(world, 'ada');
  await waitFor(() => {
    expect(seen.signin).toMatchObject({ status: 'signed-in', user: ADA, ready: true });
    expect([seen.room?.status, seen.vault?.status]).toEqual(['subscribed', 'subscribed']);
    expect(seen.me).toMatchObject({ id: 'ada', info: ADA.user_info });
  });
  await waitFor(() => {
    expect(seen.vip?.error?.code).toBe('denied');
  });
  expect(seen.vip?.error?.cause).toEqual(new Error('This channel is not for this user.'));

  // The server is in memory: what the API sends over HTTP is given to it.
  const api = createPusherApi({
    appId: APP.id,
    ...APP,
    cluster: 'eu',
    fetch: async (_, init) => {
      const body = (await new Response(init?.body).json()) as {
        channels: string[];
        name: string;
        data: string;
      };
      world.server.trigger(body.channels, body.name, body.data);
      return Response.json({});
    },
  });
  await api.sendToUser('ada', 'greeting', { text: 'Hello' });
  await api.trigger('private-encrypted-vault', 'secret', { code: 7 });
  await waitFor(() => {
    expect(seen.onUserEvent).toHaveBeenCalledExactlyOnceWith({ text: 'Hello' });
    expect(seen.onSecret).toHaveBeenCalledExactlyOnceWith({ code: 7 });
  });
});

test('the error of a refused provider says why', async () => {
  const world = createWorld({ apps: [APP], Pusher: EncryptedPusher });
  route(world, { user, channel });
  const seen = mount(world, 'nobody');
  await waitFor(() => {
    expect(seen.signin?.status).toBe('error');
    expect(seen.room?.status).toBe('error');
  });
  expect(seen.signin?.error).toMatchObject({ code: 'denied', status: 403 });
  expect(seen.signin?.error?.cause).toEqual(new Error('No user is logged in.'));
  expect(seen.room?.error?.cause).toEqual(new Error('This channel is not for this user.'));
});
