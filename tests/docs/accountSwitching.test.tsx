import { fireEvent, render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { describe, expect, it, vi } from 'vitest';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';
import { loadExample } from './support/loadExample';

fakeTime();

const PAGE = 'docs/account-switching.md';
const ACCOUNTS = ['ada', 'bob'].map((id) => ({ id, token: `token of ${id}` }));

/** Mounts the page's app, as many times as there are tabs. The endpoint reads the token. */
function start(tabs = 1) {
  const world = createWorld();
  world.answerWith((fields, { headers }) => {
    const authorization = new Headers(headers).get('Authorization');
    const account = ACCOUNTS.find(({ token }) => authorization === `Bearer ${token}`);
    if (!account) return new Response('', { status: 401 });
    return Response.json(world.sign(fields.get('socket_id')!, account.id));
  });
  const App = loadExample(PAGE, 'App', world) as ComponentType<{ accounts: typeof ACCOUNTS }>;
  const views = Array.from({ length: tabs }, () => render(<App accounts={ACCOUNTS} />));
  return {
    world,
    texts: () => views.map(({ container }) => container.querySelector('p')!.textContent),
    choose(name: string, tab = 0) {
      fireEvent.click(
        [...views[tab]!.container.querySelectorAll('button')].find((b) => b.textContent === name)!,
      );
    },
  };
}

describe('the app of the page', () => {
  it('signs in, switches and signs out, and each user sees their own messages only', async () => {
    const { world, texts, choose } = start();
    await passAndRender();
    expect(texts()).toEqual(['Nobody is logged in']);
    expect(world.requests).toHaveLength(0);

    choose('ada');
    await passAndRender();
    world.server.sendToUser('ada', 'message', 'Hi');
    await passAndRender();
    expect(texts()).toEqual(['ada has 1 new messages']);
    expect(world.memory.sockets).toHaveLength(1);

    choose('bob');
    expect(texts()).toEqual(['One moment …']);
    await passAndRender();
    world.server.sendToUser('ada', 'message', 'Not for Bob');
    await passAndRender();
    expect(texts()).toEqual(['bob has 0 new messages']);
    expect(world.online()).toEqual(['bob']);
    expect(world.memory.sockets).toHaveLength(2);

    choose('Log out');
    expect(texts()).toEqual(['Nobody is logged in']);
    await passAndRender();
    expect(world.online()).toEqual([null]);
  });

  it('has a connection for each tab: events reach both, a logout ends one, the server ends all', async () => {
    withoutAct();
    const { world, texts, choose } = start(2);
    const expectTexts = (...expected: string[]) =>
      vi.waitFor(() => {
        expect(texts()).toEqual(expected);
      });
    choose('ada', 0);
    choose('ada', 1);
    await vi.waitFor(() => {
      const listening = world.server.connections.filter(({ channels }) =>
        channels.has('#server-to-user-ada'),
      );
      expect(listening).toHaveLength(2);
    });
    await expectTexts('ada has 0 new messages', 'ada has 0 new messages');
    world.server.sendToUser('ada', 'message', 'Hi');
    await expectTexts('ada has 1 new messages', 'ada has 1 new messages');

    choose('Log out', 0);
    await expectTexts('Nobody is logged in', 'ada has 1 new messages');

    world.server.terminateUserConnections('ada');
    await expectTexts('Nobody is logged in', 'One moment …');
    await passAndRender(60_000);
    expect(world.online()).toEqual([null]);
  });
});

describe('the recipe to log out everywhere', () => {
  async function startEnded(end: (world: World) => Promise<void>) {
    const world = createWorld();
    const EndedConnection = loadExample(PAGE, 'EndedConnection', world) as ComponentType<{
      refresh: () => void;
    }>;
    const refresh = vi.fn();
    const app = (userId: string | null) => (
      <PusherProvider {...world.props} userId={userId} autoSignin>
        <EndedConnection refresh={refresh} />
      </PusherProvider>
    );
    const { container, rerender } = render(app('ada'));
    await passAndRender();
    expect(container.textContent).toBe('');
    await end(world);
    return { world, refresh, container, rerender: (userId: string | null) => rerender(app(userId)) };
  }

  const startTerminated = () =>
    startEnded(async ({ server }) => {
      server.terminateUserConnections('ada');
      await passAndRender();
    });

  it('asks the server also in a tab that was offline meanwhile, and is denied when it comes back', async () => {
    const { world, refresh } = await startEnded(async (world) => {
      world.answerWith(() => new Response('', { status: 403 }));
      world.server.connections[0]!.drop();
      await passAndRender(5000);
    });
    expect(refresh).toHaveBeenCalledTimes(1);
    expect(world.online()).not.toContain('ada');
  });

  it('asks the server once who is logged in, and shows nothing more to a user who is logged out', async () => {
    const { world, refresh, container, rerender } = await startTerminated();
    expect(refresh).toHaveBeenCalledTimes(1);
    rerender(null);
    await passAndRender(60_000);
    expect(container.textContent).toBe('');
    expect(world.online()).toEqual([]);
    expect(refresh).toHaveBeenCalledTimes(1);
  });

  it('lets a user whose session still exists connect again', async () => {
    const { world, container } = await startTerminated();
    fireEvent.click(container.querySelector('button')!);
    await passAndRender();
    expect(container.textContent).toBe('');
    expect(world.online()).toEqual(['ada']);
  });
});
