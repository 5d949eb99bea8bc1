import { render } from '@testing-library/react';
import { PusherProvider, useChannelEvent, usePusher, useSignin } from 'react-pusher-user';
import type { PusherClient } from 'react-pusher-user';
import { PusherDevtools } from 'react-pusher-user/devtools';
import { beforeEach, expect, it } from 'vitest';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';
import { mountDevtools } from './support/mountDevtools';

fakeTime();
beforeEach(withoutAct);

/** Signs in, receives 50 events, loses the connection and signs in again. Returns how often the app has rendered. */
async function countRenders(world: World, hasDevtools: boolean): Promise<number> {
  let renders = 0;
  function App() {
    renders++;
    useSignin();
    useChannelEvent('news', 'headline', () => undefined);
    return null;
  }
  const { unmount } = render(
    <PusherProvider {...world.props} autoSignin>
      <App />
      {hasDevtools && <PusherDevtools />}
    </PusherProvider>,
  );
  await passAndRender();
  for (let count = 0; count < 50; count++) world.server.trigger('news', 'headline', { count });
  await passAndRender();
  for (const connection of world.server.connections) connection.drop();
  await passAndRender(2000);
  unmount();
  return renders;
}

it('an app with the closed panel renders exactly as often as without it', async () => {
  const without = await countRenders(createWorld(), false);
  const withDevtools = await countRenders(createWorld(), true);
  expect(without).toBeGreaterThan(4);
  expect(withDevtools).toBe(without);
});

/** Whether somebody has put methods in front of those of the socket. */
const isTapped = ({ connection: { connection } }: PusherClient) =>
  Object.hasOwn(connection, 'send') || Object.hasOwn(connection.transport, 'emit');

it('a closed panel keeps no frames and listens to nothing', async () => {
  const world = createWorld();
  let client!: PusherClient;
  function Probe() {
    const pusher = usePusher();
    if (pusher) client = pusher;
    return null;
  }
  const app = mountDevtools({ ...world.props, autoSignin: true }, { children: <Probe />, isOpen: false });
  await passAndRender();
  expect(isTapped(client)).toBe(false);

  app.click('Open Pusher devtools');
  expect(isTapped(client)).toBe(true);
  app.openTab('Frames');
  world.server.trigger('#server-to-user-ada', 'note', {});
  await passAndRender(200);
  expect(app.devtools().getByLabelText('Frames shown').textContent).not.toBe('0');

  app.click('Close Pusher devtools');
  expect(isTapped(client)).toBe(false);
  app.click('Open Pusher devtools');
  expect(app.devtools().getByLabelText('Frames shown').textContent).toBe('0');
});
