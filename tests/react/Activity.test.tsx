import { act, render } from '@testing-library/react';
import { Activity, Suspense, use, useState } from 'react';
import { PusherProvider, useChannelEvent, useChannels } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { EveryHook } from '../support/EveryHook.compiled';
import { countLeftovers, NOTHING } from '../support/leftovers';
import { roomOf } from '../support/room';
import { fakeTime, pass, passAndRender } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

it('a provider hidden by <Activity> leaves nothing behind, and connects again when it is shown', async () => {
  const world = createWorld();
  const App = ({ mode }: { mode: 'hidden' | 'visible' }) => (
    <Activity mode={mode}>
      <PusherProvider {...world.props} autoSignin>
        <EveryHook />
      </PusherProvider>
    </Activity>
  );
  const app = render(<App mode="hidden" />);
  await pass();
  expect(countLeftovers(world)).toEqual(NOTHING);
  for (let turn = 1; turn <= 3; turn++) {
    act(() => app.rerender(<App mode="visible" />));
    await pass();
    expect(app.container.querySelector('output')!.textContent).toBe('signed-in, ready, connected');
    expect(world.memory.sockets).toHaveLength(turn);
    expect([...app.container.querySelectorAll('aside p')].map(({ textContent }) => textContent)).toEqual([
      'subscribed',
      'ada, 1, ada',
      'ready, 0',
      'connected, socket',
    ]);
    // One request for the user, and one for the presence channel.
    expect(world.requests).toHaveLength(2 * turn);
    act(() => app.rerender(<App mode="hidden" />));
    await pass();
    expect(countLeftovers(world)).toEqual(NOTHING);
  }
});

it('hooks hidden by <Activity> receive nothing and leave their channels, and show the current state when they are shown', async () => {
  const world = createWorld();
  const room = roomOf(world);
  const App = ({ mode }: { mode: 'hidden' | 'visible' }) => (
    <PusherProvider {...world.props} autoSignin>
      <Activity mode={mode}>
        <EveryHook />
      </Activity>
    </PusherProvider>
  );
  const app = render(<App mode="visible" />);
  const facts = () => [...app.container.querySelectorAll('aside p')].map(({ textContent }) => textContent);
  await passAndRender();
  room.join('bob');
  await passAndRender();
  expect(facts()[1]).toBe('ada, 2, crowded, ada, bob, with bob');

  act(() => app.rerender(<App mode="hidden" />));
  world.server.sendToUser('ada', 'note', 'one');
  await passAndRender(2000);
  expect(world.server.channels().map(({ name }) => name)).toEqual(['#server-to-user-ada']);
  act(() => app.rerender(<App mode="visible" />));
  await passAndRender();
  expect(facts()).toEqual(['subscribed', 'ada, 1, ada', 'ready, 0', 'connected, socket']);
  expect(world.memory.sockets).toHaveLength(1);

  // The hooks are shown before their channels are left: nothing is sent.
  const sent = world.sent().length;
  act(() => app.rerender(<App mode="hidden" />));
  room.join('eve');
  await passAndRender(500);
  act(() => app.rerender(<App mode="visible" />));
  await passAndRender();
  expect(facts()[1]).toBe('ada, 2, crowded, ada, eve');
  await passAndRender(5000);
  expect(world.sent()).toHaveLength(sent);
});

it('a provider whose <Suspense> boundary shows its fallback again stays connected, and signed in', async () => {
  const world = createWorld();
  let suspend!: (promise: Promise<void> | null) => void;
  function Page() {
    const [promise, setPromise] = useState<Promise<void> | null>(null);
    suspend = setPromise;
    if (promise) use(promise);
    return null;
  }
  const app = render(
    <Suspense fallback="One moment …">
      <PusherProvider {...world.props} autoSignin>
        <Page />
      </PusherProvider>
    </Suspense>,
  );
  await pass();
  let resume!: () => void;
  const loading = new Promise<void>((resolve) => (resume = resolve));
  await act(() => {
    suspend(loading);
    return Promise.resolve();
  });
  await pass(5000);
  expect(app.container.textContent).toBe('One moment …');
  expect(world.online()).toEqual(['ada']);
  await act(() => {
    resume();
    return loading;
  });
  await pass();
  expect(app.container.textContent).toBe('');
  expect(world.memory.sockets).toHaveLength(1);
  expect(world.requests).toHaveLength(1);
});

it('a list of channels that changes when <Activity> hides it, or while it is hidden, leaves all, and is joined when it is shown', async () => {
  const world = createWorld();
  const received: string[] = [];
  function Listener({ rooms }: { rooms: string[] }) {
    useChannelEvent(rooms, 'note', (_, { channel }) => received.push(channel));
    const { channels } = useChannels(rooms);
    return [...channels.keys()].join();
  }
  const App = ({ mode, rooms }: { mode: 'hidden' | 'visible'; rooms: string[] }) => (
    <PusherProvider {...world.props}>
      <Activity mode={mode}>
        <Listener rooms={rooms} />
      </Activity>
    </PusherProvider>
  );
  const subscribed = () => world.server.channels().map(({ name }) => name);
  const app = render(<App mode="visible" rooms={['a', 'b']} />);
  const show = async (mode: 'hidden' | 'visible', rooms: string[]) => {
    act(() => app.rerender(<App mode={mode} rooms={rooms} />));
    await pass(2000);
    world.server.trigger(['a', 'b', 'c', 'd'], 'note', 1);
    await pass();
  };
  await show('visible', ['a', 'b']);
  await show('hidden', ['b', 'c']);
  await show('hidden', ['c', 'd']);
  expect([subscribed(), received]).toEqual([[], ['a', 'b']]);
  await show('visible', ['d', 'a']);
  expect([subscribed(), received.slice(2)]).toEqual([
    ['d', 'a'],
    ['a', 'd'],
  ]);
});
