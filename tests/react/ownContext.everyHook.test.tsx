import { render } from '@testing-library/react';
import { isValidElement, Suspense, useEffect, type ReactNode } from 'react';
import { type ChannelError, createPusherHooks } from 'react-pusher-user';
import * as gap from 'react-pusher-user/gap';
import * as suspense from 'react-pusher-user/suspense';
import { describe, expect, it, vi } from 'vitest';
import { mountSuspense } from '../suspense/support/mountSuspense';
import { createTabs } from '../support/createTabs';
import { otherClient } from '../support/otherClient';
import { ROOM } from '../support/room';
import { fakeTime, pass, passAndRender, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

const shop = createPusherHooks({ context: 'own' });
const chat = createPusherHooks({ context: 'own' });
type Hooks = typeof shop;
type HookName = Exclude<keyof Hooks, 'bind' | 'PusherProvider' | 'useSharedConnection'>;
type See = (value: unknown) => void;

interface Reading {
  /** Uses the hook or the component in a component, and tells what it sees. */
  Use: (props: { hooks: Hooks; see: See }) => unknown;
  /** What is seen last under a provider that is connected, and under one that is not enabled. `undefined`: nothing. */
  connected: unknown;
  disabled: unknown;
}

function See({ see }: { see: See }) {
  see('shown');
  return null;
}

/** Every hook and component: the types refuse a list that lacks one. */
const READINGS: Record<HookName, Reading> = {
  SignedIn: {
    Use: ({ hooks, see }) => <hooks.SignedIn>{() => <See see={see} />}</hooks.SignedIn>,
    connected: 'shown',
    disabled: undefined,
  },
  SignedOut: {
    Use: ({ hooks, see }) => <hooks.SignedOut>{() => <See see={see} />}</hooks.SignedOut>,
    connected: undefined,
    disabled: 'shown',
  },
  SigningIn: {
    Use: ({ hooks, see }) => (
      <hooks.SigningIn>
        <See see={see} />
      </hooks.SigningIn>
    ),
    connected: 'shown',
    disabled: undefined,
  },
  useChannel: {
    Use: ({ hooks, see }) => see(hooks.useChannel('news').status),
    connected: 'subscribed',
    disabled: 'idle',
  },
  useChannelEvent: {
    Use: ({ hooks, see }) => hooks.useChannelEvent('news', 'n', see),
    connected: 1,
    disabled: undefined,
  },
  useChannels: {
    Use: ({ hooks, see }) => see(hooks.useChannels(['news']).status),
    connected: 'subscribed',
    disabled: 'idle',
  },
  useClientEvent: {
    Use: ({ hooks, see }) => {
      const send = hooks.useClientEvent('private-desk', 'client-n');
      const { status } = hooks.useChannel('private-desk');
      useEffect(() => {
        send(status).then(
          () => see('sent'),
          (error: unknown) => see((error as ChannelError).code),
        );
      }, [send, see, status]);
    },
    connected: 'sent',
    disabled: 'not-subscribed',
  },
  useConnection: {
    Use: ({ hooks, see }) => see(hooks.useConnection().state),
    connected: 'connected',
    disabled: 'initialized',
  },
  useConnectionState: {
    Use: ({ hooks, see }) => see(hooks.useConnectionState()),
    connected: 'connected',
    disabled: 'initialized',
  },
  useInspector: {
    Use: ({ hooks, see }) =>
      see([hooks.useConnectionState(), hooks.useInspector().connection.getValue().state].join()),
    connected: 'connected,connected',
    disabled: 'initialized,initialized',
  },
  useLatestChannelEvent: {
    Use: ({ hooks, see }) => see(hooks.useLatestChannelEvent('news', 'n')),
    connected: 1,
    disabled: undefined,
  },
  useLatestUserEvent: {
    Use: ({ hooks, see }) => see(hooks.useLatestUserEvent('n')),
    connected: 2,
    disabled: undefined,
  },
  useLostConnection: {
    Use: ({ hooks, see }) => hooks.useLostConnection(see, { delay: 0 }),
    connected: 'restored',
    disabled: undefined,
  },
  useMember: {
    Use: ({ hooks, see }) => see(hooks.useMember(ROOM, 'ada')?.id),
    connected: 'ada',
    disabled: undefined,
  },
  useOnline: { Use: ({ hooks, see }) => see(hooks.useOnline('bob')), connected: true, disabled: false },
  usePresence: { Use: ({ hooks, see }) => see(hooks.usePresence(ROOM).count), connected: 1, disabled: 0 },
  usePusher: { Use: ({ hooks, see }) => see(hooks.usePusher() !== null), connected: true, disabled: false },
  useSignin: {
    Use: ({ hooks, see }) => see(hooks.useSignin().status),
    connected: 'signed-in',
    disabled: 'idle',
  },
  useSocketId: {
    Use: ({ hooks, see }) => see(typeof hooks.useSocketId()),
    connected: 'string',
    disabled: 'object',
  },
  useSubscriptionCount: {
    Use: ({ hooks, see }) => see(hooks.useSubscriptionCount('news')),
    connected: 1,
    disabled: null,
  },
  useUser: { Use: ({ hooks, see }) => see(hooks.useUser()?.id), connected: 'ada', disabled: undefined },
  useUserEvent: { Use: ({ hooks, see }) => hooks.useUserEvent('n', see), connected: 2, disabled: undefined },
  useWatchlist: {
    Use: ({ hooks, see }) => see(hooks.useWatchlist().online.join()),
    connected: 'bob',
    disabled: '',
  },
};

/** A component that uses the hook or component of that name. */
function Reader({ Use, ...props }: { Use: Reading['Use']; hooks: Hooks; see: See }) {
  const shown = Use(props);
  return isValidElement(shown) ? shown : null;
}

/** Ada's server. Bob is online, and is on her watchlist. */
async function createAdasWorld(world: World) {
  withoutAct();
  world.answerWith((fields) => {
    const socketId = fields.get('socket_id') ?? '';
    const channel = fields.get('channel_name');
    if (channel !== null) return Response.json(world.authorize(socketId, channel));
    return Response.json(world.sdk.authenticateUser(socketId, { id: 'ada', watchlist: ['bob'] }));
  });
  (await otherClient(world, 'bob')).signin();
  await pass();
}

/** Mounts one app within the other. The component is inside both. */
function mountNested(
  outer: Hooks,
  inner: Hooks,
  enabled: Hooks,
  world: World,
  children: ReactNode,
  props = {},
) {
  const propsOf = (hooks: Hooks) => ({
    ...world.props,
    ...props,
    autoSignin: true,
    enabled: hooks === enabled,
  });
  return render(
    <outer.PusherProvider {...propsOf(outer)}>
      <inner.PusherProvider {...propsOf(inner)}>{children}</inner.PusherProvider>
    </outer.PusherProvider>,
  );
}

describe.each([
  ['the outer', shop, chat],
  ['the inner', chat, shop],
])('two apps inside one another, %s connected', (_, connected, disabled) => {
  it('each hook and component reads its own provider', async () => {
    const app = { id: 'app-id', key: 'app-key', secret: 'app-secret', subscriptionCount: true };
    const world = createWorld({ apps: [app] });
    await createAdasWorld(world);
    const seen = { connected: new Map<string, unknown>(), disabled: new Map<string, unknown>() };
    const readings = Object.entries(READINGS);
    const readAll = (hooks: Hooks, values: Map<string, unknown>) =>
      readings.map(([name, { Use }]) => (
        <Reader key={name} Use={Use} hooks={hooks} see={(value) => values.set(name, value)} />
      ));
    const content = (
      <>
        {readAll(connected, seen.connected)}
        {readAll(disabled, seen.disabled)}
      </>
    );
    mountNested(shop, chat, connected, world, content);
    await pass(1000);
    world.server.connections.find(({ channels }) => channels.has('news'))!.drop();
    await pass(5000);
    world.server.trigger('news', 'n', 1);
    world.server.sendToUser('ada', 'n', 2);
    await passAndRender(100);
    for (const [name, reading] of readings) {
      expect([name, seen.connected.get(name)]).toEqual([name, reading.connected]);
      expect([name, seen.disabled.get(name)]).toEqual([name, reading.disabled]);
    }
  });

  it('useSharedConnection() reads its own provider', async () => {
    const { world, loadTabs } = createTabs();
    await loadTabs();
    await createAdasWorld(world);
    const roles = new Map<Hooks, unknown>();
    function Role({ hooks }: { hooks: Hooks }) {
      roles.set(hooks, hooks.useSharedConnection()?.role);
      return null;
    }
    const content = [shop, chat].map((hooks, index) => <Role key={index} hooks={hooks} />);
    mountNested(shop, chat, connected, world, content, { shareConnection: true, userId: 'ada' });
    await pass(1000);
    expect([roles.get(connected), roles.get(disabled)]).toEqual(['leader', undefined]);
  });
});

/** The hooks of the other entries, bound to an app. */
const boundTo = ({ bind }: Hooks) => ({
  SignedIn: bind(suspense.SignedIn),
  useUser: bind(suspense.useUser),
  useChannel: bind(suspense.useChannel),
  usePresence: bind(suspense.usePresence),
  useLatestUserEvent: bind(suspense.useLatestUserEvent),
  useLatestChannelEvent: bind(suspense.useLatestChannelEvent),
  useGap: bind(gap.useGap),
});

it('hooks of `react-pusher-user/suspense` and `/gap` that are bound to an app read its provider', async () => {
  const world = createWorld();
  world.answerWith((fields) => {
    const [socketId, channel, as] = ['socket_id', 'channel_name', 'as'].map((name) => fields.get(name));
    return Response.json(channel ? world.authorize(socketId!, channel, as!) : world.sign(socketId!, as!));
  });
  const shown: Record<string, Record<string, unknown>> = {};
  const gaps: string[] = [];
  function createUse(name: string, hooks: Hooks) {
    const bound = boundTo(hooks);
    return function Use() {
      bound.useGap(({ channels }) => gaps.push(`${name}: ${channels.join()}`));
      const [user, channel, room] = [
        bound.useUser(),
        bound.useChannel(`public-${name}`),
        bound.usePresence(ROOM),
      ];
      shown[name] = {
        user: user.id,
        channel: channel.status,
        me: room.me?.id,
        userEvent: bound.useLatestUserEvent('n'),
        channelEvent: bound.useLatestChannelEvent(`latest-${name}`, 'n'),
      };
      return <bound.SignedIn>{({ id }) => `${id} `}</bound.SignedIn>;
    };
  }
  const [Shop, Chat] = [createUse('shop', shop), createUse('chat', chat)];
  const propsOf = (as: string) => ({
    ...world.props,
    userAuthentication: { params: { as } },
    channelAuthorization: { params: { as } },
    autoSignin: true,
  });
  const app = await mountSuspense(
    { ...world.props, enabled: false },
    <shop.PusherProvider {...propsOf('shopper')}>
      <chat.PusherProvider {...propsOf('chatter')}>
        <Suspense>
          <Shop />
          <Chat />
        </Suspense>
      </chat.PusherProvider>
    </shop.PusherProvider>,
  );
  // Each hook suspends in turn.
  await vi.waitFor(() => expect(app.text()).toBe('shopper chatter '), 4000);
  await passAndRender();
  world.server.sendToUser('shopper', 'n', 1);
  world.server.sendToUser('chatter', 'n', 2);
  world.server.trigger('latest-shop', 'n', 3);
  world.server.trigger('latest-chat', 'n', 4);
  await passAndRender();
  expect(shown).toEqual({
    shop: { user: 'shopper', channel: 'subscribed', me: 'shopper', userEvent: 1, channelEvent: 3 },
    chat: { user: 'chatter', channel: 'subscribed', me: 'chatter', userEvent: 2, channelEvent: 4 },
  });
  const shopper = world.server.connections.find(({ userId }) => userId === 'shopper')!;
  expect([...shopper.channels.keys()].sort()).toEqual([
    '#server-to-user-shopper',
    'latest-shop',
    ROOM,
    'public-shop',
  ]);
  shopper.drop();
  await passAndRender(5000);
  expect(gaps).toEqual([`shop: #server-to-user-shopper,latest-shop,${ROOM},public-shop`]);
});
