import { render } from '@testing-library/react';
import { PusherProvider, useChannel } from 'react-pusher-user';
import { expect, it } from 'vitest';
import { fakeTime, pass } from '../support/time';
import { createWorld, type World } from '../support/world';

fakeTime();

function Room() {
  return useChannel('presence-room').status;
}

function News() {
  return useChannel('news').status;
}

/** Mounts an app that shows a room while `isOpen`, and news always. */
function mountApp(world: World, first: { userId: string | null; isOpen: boolean }) {
  const app = ({ userId, isOpen }: typeof first) => (
    <PusherProvider {...world.props} userId={userId} autoSignin>
      {isOpen && <Room />}
      <News />
    </PusherProvider>
  );
  const view = render(app(first));
  return { ...view, update: (next: typeof first) => view.rerender(app(next)) };
}

const roomRequests = ({ requests }: World) =>
  requests.filter(({ body }) => new URLSearchParams(body).get('channel_name') === 'presence-room').length;

it.each([null, 'bob'])(
  'a channel whose component unmounts while the user changes is not subscribed for the next: %s',
  async (userId) => {
    const world = createWorld();
    const app = mountApp(world, { userId: 'ada', isOpen: true });
    await pass(100);
    expect(roomRequests(world)).toBe(1);
    world.logIn('bob');
    app.update({ userId, isOpen: false });
    await pass(3000);
    expect(roomRequests(world)).toBe(1);
    expect(world.online()).toEqual([userId]);
    expect(app.container.textContent).toBe('subscribed');
  },
);

it('a channel that lingers after the unmount of its component is not subscribed for the next user', async () => {
  const world = createWorld();
  const app = mountApp(world, { userId: 'ada', isOpen: true });
  await pass(100);
  app.update({ userId: 'ada', isOpen: false });
  await pass(500);
  app.update({ userId: null, isOpen: false });
  await pass(3000);
  expect(roomRequests(world)).toBe(1);
});

it('a channel that the next user has subscribed lingers again after the unmount of its component', async () => {
  const world = createWorld();
  const app = mountApp(world, { userId: 'ada', isOpen: true });
  await pass(100);
  world.logIn('bob');
  app.update({ userId: 'bob', isOpen: true });
  await pass(100);
  expect(roomRequests(world)).toBe(2);
  app.update({ userId: 'bob', isOpen: false });
  await pass(500);
  app.update({ userId: 'bob', isOpen: true });
  await pass(3000);
  expect(roomRequests(world)).toBe(2);
  expect(app.container.textContent).toBe('subscribedsubscribed');
});
