import { fireEvent, render, screen } from '@testing-library/react';
import { PusherProvider } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { EveryHook } from '../support/EveryHook.compiled';
import { roomOf } from '../support/room';
import { fakeTime, pass, passAndRender } from '../support/time';
import { comeOnline } from '../support/watching';
import { createWorld } from '../support/world';

fakeTime();

it('React Compiler has compiled the component', () => {
  // `const $ = _c(30);` creates the compiler's cache.
  expect(EveryHook.toString()).toMatch(/const \$ = .*\bc\)?\(\d+\);/);
});

it('a compiled component signs in and shows every change', async () => {
  const world = createWorld();
  const app = render(
    <PusherProvider {...world.props}>
      <EveryHook />
    </PusherProvider>,
  );
  const mainText = () => app.container.querySelector('main')!.textContent;
  await pass();
  expect(mainText()).toBe('idle, not ready, connectedno user, socket, clientSign in');

  world.answerWith(() => new Response('', { status: 403 }));
  fireEvent.click(screen.getByText('Sign in'));
  expect(mainText()).toContain('pending, not ready, connected');
  expect(mainText()).toContain('One moment …');
  await pass();
  expect(mainText()).toBe('error, not ready, connectedno user, socket, clientTry again');

  world.answerWith(null);
  fireEvent.click(screen.getByText('Try again'));
  await pass();
  expect(mainText()).toBe('signed-in, ready, connecteduser ada, socket, clientSign ada out');

  world.server.sendToUser('ada', 'note', 'one');
  // The handler adds to the notes of the latest render, so effects must run between the events.
  await passAndRender();
  world.server.sendToUser('ada', 'note', 'two');
  await passAndRender();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['one', 'two']);

  world.server.connections[0]!.drop();
  await pass();
  expect(mainText()).toContain('pending, not ready, connectinguser ada, client');
  await pass(2000);
  expect(mainText()).toContain('signed-in, ready, connecteduser ada, socket, client');

  fireEvent.click(screen.getByText('Sign ada out'));
  await pass();
  expect(mainText()).toBe('idle, not ready, connectedno user, socket, clientSign inonetwo');
});

it('a compiled component shows every change of channels, presence and the watchlist', async () => {
  const world = createWorld({
    apps: [{ id: 'app-id', key: 'app-key', secret: 'secret', subscriptionCount: true }],
  });
  const room = roomOf(world);
  world.answerWith((body) => {
    const [socketId, channel] = [body.get('socket_id')!, body.get('channel_name')];
    return Response.json(
      channel === null
        ? world.server.authenticateUser(socketId, { id: 'ada', watchlist: ['bob'] })
        : world.authorize(socketId, channel),
    );
  });
  const app = render(
    <PusherProvider {...world.props} autoSignin>
      <EveryHook />
    </PusherProvider>,
  );
  const facts = () => [...app.container.querySelectorAll('aside p')].map(({ textContent }) => textContent);
  expect(facts()).toEqual(['pending', '0', 'pending, 0', 'initialized']);
  await passAndRender();
  expect(facts()).toEqual(['subscribed, 1', 'ada, 1, ada', 'ready, 0', 'connected, socket']);

  const bobLeaves = await comeOnline(world, 'bob');
  world.server.trigger('news', 'headline', 'Pigs fly');
  world.server.trigger('news', 'correction', 'They do not');
  world.server.sendToUser('ada', 'note', 1);
  room.join('bob');
  fireEvent.click(screen.getByText('Wave'));
  await passAndRender();
  expect(facts()).toEqual([
    'subscribed, 1, Pigs fly, headline: Pigs fly, correction: They do not',
    'ada, 2, crowded, ada, bob, with bob',
    'ready, bob, bob is online, 1',
    'connected, socket',
  ]);
  expect(world.sent()).toContain('client-wave');

  await bobLeaves();
  world.server.connections[0]!.drop();
  await passAndRender(600);
  expect(facts().slice(1)).toEqual(['0', 'pending, 1', 'connecting, lost']);
  await passAndRender(2000);
  expect(facts().slice(1)).toEqual(['ada, 1, ada', 'ready, 1', 'connected, socket, restored']);
});
