import { act, render } from '@testing-library/react';
import { startTransition, StrictMode, Suspense, type ReactNode } from 'react';
import {
  createPusherHooks,
  PusherProvider,
  useChannels,
  useConnectionState,
  useUser,
} from 'react-pusher-user';
import { useGap } from 'react-pusher-user/gap';
import { useUser as useSuspendedUser } from 'react-pusher-user/suspense';
import { describe, expect, it } from 'vitest';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { expectRenderError } from '../support/expectRenderError';
import { subscriptionsSent } from '../support/subscriptionsSent';
import { fakeTime, pass, passAndRender } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

const shop = createPusherHooks({ context: 'own' });
const chat = createPusherHooks({ context: 'own' });

/** Two apps on two keys of one server, as far as the hooks can tell: each has a connection and a user of its own. */
function createApps() {
  const world = createWorld();
  world.answerWith((fields) => {
    const socketId = fields.get('socket_id') ?? '';
    const channel = fields.get('channel_name');
    if (channel !== null) return Response.json(world.authorize(socketId, channel));
    return Response.json(world.sign(socketId, fields.get('as') ?? ''));
  });
  const propsOf = (as: string) => ({
    ...world.props,
    userAuthentication: { params: { as } },
    autoSignin: true,
  });
  const Providers = ({ children }: { children: ReactNode }) => (
    <shop.PusherProvider {...propsOf('shopper')}>
      <PusherProvider {...propsOf('shared')}>
        <chat.PusherProvider {...propsOf('chatter')}>{children}</chat.PusherProvider>
      </PusherProvider>
    </shop.PusherProvider>
  );
  return { world, Providers };
}

const useIds = () => [shop.useUser()?.id, useUser()?.id, chat.useUser()?.id, shop.useUser()?.id];

it('each hook reads the nearest provider of the same call, whatever lies between', async () => {
  const { world, Providers } = createApps();
  const Users = () => <p>{useIds().join()}</p>;
  const view = render(
    <StrictMode>
      <Providers>
        <Users />
      </Providers>
    </StrictMode>,
  );
  await passAndRender();
  expect(view.container.textContent).toBe('shopper,shared,chatter,shopper');
  expect(world.online().sort()).toEqual(['chatter', 'shared', 'shopper']);
  view.unmount();
  await pass();
  expect(countLeftovers(world)).toEqual(NOTHING);
});

it('hooks that call other hooks of the package stay in their context', async () => {
  const { world, Providers } = createApps();
  const received: unknown[] = [];
  const seen: unknown[] = [];
  function Listener() {
    const name = 'news';
    seen.push(shop.useLatestChannelEvent(name, 'note', { reduce: (n: number) => n + 1, initial: 0 }));
    shop.useUserEvent('note', (data) => received.push(data));
    shop.useChannelEvent([name], 'note', (data) => received.push(data));
    const send = shop.useClientEvent('private-desk', 'client-x');
    return `${shop.useChannels([name]).status} ${shop.usePresence('presence-room').me?.id} ${typeof send}`;
  }
  const view = render(
    <Providers>
      <Listener />
    </Providers>,
  );
  await passAndRender();
  world.server.sendToUser('shopper', 'note', 'for the shopper');
  world.server.sendToUser('chatter', 'note', 'for the chatter');
  world.server.trigger('news', 'note', 1);
  await passAndRender();
  expect(received).toEqual(['for the shopper', 1]);
  expect(seen.at(-1)).toBe(1);
  expect(view.container.textContent).toBe('subscribed ada function');
  const subscribers = subscriptionsSent(world).filter((frame) => frame === 'subscribe news');
  expect(subscribers).toHaveLength(1);
});

it('binds the hooks of the other entries to a context', async () => {
  const { world, Providers } = createApps();
  const useShopUser = shop.bind(useSuspendedUser);
  const useShopGap = shop.bind(useGap);
  const gaps: string[] = [];
  function Probe() {
    shop.useChannel('news');
    useShopGap(({ channels }) => gaps.push(...channels));
    return <shop.SignedIn>{() => <Greeting />}</shop.SignedIn>;
  }
  const Greeting = () => useShopUser().id;
  const view = render(
    <Providers>
      <Probe />
    </Providers>,
  );
  await passAndRender();
  expect(view.container.textContent).toBe('shopper');
  for (const connection of world.server.connections) connection.drop();
  await passAndRender(5000);
  expect(gaps).toEqual(['#server-to-user-shopper', 'news']);
  view.unmount();
  await pass(11_000);
  expect(createPusherHooks().bind(useGap)).toBe(useGap);
});

it('components of the package read their own provider, and hooks in their children read theirs', async () => {
  const { Providers } = createApps();
  function Nested() {
    return (
      <shop.SignedIn>
        {({ id }) => (
          <>
            {`${id}: `}
            <Users />
            <chat.SignedIn>{({ id: inner }) => `, ${inner}`}</chat.SignedIn>
          </>
        )}
      </shop.SignedIn>
    );
  }
  const Users = () => useIds().join();
  const view = render(
    <Providers>
      <Nested />
    </Providers>,
  );
  await passAndRender();
  expect(view.container.textContent).toBe('shopper: shopper,shared,chatter,shopper, chatter');
});

it('a render that throws, and one that React interrupts, leave the shared context as it was', async () => {
  const { Providers } = createApps();
  expectRenderError(<>{[<OwnOutside key="outside" />]}</>, /^useUser needs/);
  const never = new Promise<never>(() => {});
  function Suspending(): ReactNode {
    shop.useUser();
    // eslint-disable-next-line @typescript-eslint/only-throw-error -- Suspense catches a promise
    throw never;
  }
  function Users({ isSuspending }: { isSuspending: boolean }) {
    return (
      <Suspense fallback="waiting">
        {useIds().join()}
        {isSuspending && <Suspending />}
      </Suspense>
    );
  }
  const app = (isSuspending: boolean) => (
    <Providers>
      <Users isSuspending={isSuspending} />
    </Providers>
  );
  const view = render(app(false));
  await passAndRender();
  act(() => {
    startTransition(() => {
      view.rerender(app(true));
    });
  });
  await passAndRender();
  view.rerender(app(false));
  expect(view.container.textContent).toBe('shopper,shared,chatter,shopper');
});

const OwnOutside = () => shop.useUser()?.id;

describe('outside a provider of the same call', () => {
  it.each(Object.keys(shop).filter((name) => !['PusherProvider', 'bind'].includes(name)))(
    '%s names itself',
    (name) => {
      const { [name]: use } = shop as unknown as Record<string, (...args: unknown[]) => string>;
      const Use = () => use!({}, 'client-typing', () => {});
      const error = new RegExp(`^${name} needs its own <PusherProvider>\\.$`);
      expectRenderError(<Use />, error);
    },
  );

  it('a provider of another call, or of the package, does not help', () => {
    const world = createWorld();
    const wrap = (children: ReactNode) => (
      <PusherProvider {...world.props}>
        <chat.PusherProvider {...world.props}>{children}</chat.PusherProvider>
      </PusherProvider>
    );
    expectRenderError(<>{wrap(<OwnOutside />)}</>, 'useUser needs its own <PusherProvider>.');
    const Shared = () => useConnectionState();
    expectRenderError(
      <chat.PusherProvider {...world.props}>
        <Shared />
      </chat.PusherProvider>,
      'useConnectionState needs a <PusherProvider>.',
    );
    const List = () => useChannels(['news']).status;
    expectRenderError(<List />, 'useChannels needs a <PusherProvider>.');
  });
});

it('useInspector gives the inspector of the own provider', async () => {
  const { Providers } = createApps();
  const users: unknown[] = [];
  function Tool() {
    const [own, other] = [shop.useInspector(), chat.useInspector()];
    users.push([own.signin.getValue().user?.id, other.signin.getValue().user?.id]);
    return shop.useUser()?.id;
  }
  render(
    <Providers>
      <Tool />
    </Providers>,
  );
  await passAndRender();
  expect(users.at(-1)).toEqual(['shopper', 'chatter']);
});
