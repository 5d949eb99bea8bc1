import { fireEvent, render, screen } from '@testing-library/react';
import { PusherProvider } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { EveryHook } from '../support/EveryHook.compiled';
import { fakeTime, pass } from '../support/time';
import { createWorld } from '../support/world';

fakeTime();

it('React Compiler has compiled the component', () => {
  // `const $ = _c(30);`: the compiler's cache, by which it skips what has not changed.
  expect(EveryHook.toString()).toMatch(/const \$ = .*\bc\)?\(\d+\);/);
});

it('compiled by React Compiler, a component signs in and shows every change', async () => {
  const world = createWorld();
  const app = render(
    <PusherProvider {...world.props}>
      <EveryHook />
    </PusherProvider>,
  );
  await pass();
  expect(app.container.textContent).toBe('idle, not ready, connectedno user, socket, clientSign in');

  world.answerWith(() => new Response('', { status: 403 }));
  fireEvent.click(screen.getByText('Sign in'));
  expect(app.container.textContent).toContain('pending, not ready, connected');
  expect(app.container.textContent).toContain('One moment …');
  await pass();
  expect(app.container.textContent).toBe('error, not ready, connectedno user, socket, clientTry again');

  world.answerWith(null);
  fireEvent.click(screen.getByText('Try again'));
  await pass();
  expect(app.container.textContent).toBe('signed-in, ready, connecteduser ada, socket, clientSign ada out');

  world.server.sendToUser('ada', 'note', 'one');
  await pass();
  world.server.sendToUser('ada', 'note', 'two');
  await pass();
  expect(screen.getAllByRole('listitem').map(({ textContent }) => textContent)).toEqual(['one', 'two']);

  world.server.connections[0]!.drop();
  await pass();
  expect(app.container.textContent).toContain('pending, not ready, connectinguser ada, client');
  await pass(2000);
  expect(app.container.textContent).toContain('signed-in, ready, connecteduser ada, socket, client');

  fireEvent.click(screen.getByText('Sign ada out'));
  await pass();
  expect(app.container.textContent).toBe('idle, not ready, connectedno user, socket, clientSign inonetwo');
});
