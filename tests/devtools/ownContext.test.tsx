import { createPusherHooks } from 'react-pusher-user';
import { PusherDevtools } from 'react-pusher-user/devtools';
import { beforeEach, expect, it } from 'vitest';
import { createTabs } from '../support/createTabs';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';
import { mountApp } from './support/mountDevtools';

fakeTime();
beforeEach(withoutAct);

const own = createPusherHooks({ context: 'own' });

function Tools() {
  own.useChannel('news');
  return <PusherDevtools inspector={own.useInspector()} initialIsOpen />;
}

/** Opens the tab of the connection of a provider with a context of its own. There is no other provider. */
async function openConnectionTab({ props }: World, more = {}) {
  const app = mountApp(
    <own.PusherProvider {...props} {...more}>
      <Tools />
    </own.PusherProvider>,
  );
  await passAndRender(1000);
  app.openTab('Connection');
  await passAndRender();
  return app.devtools();
}

it('the gaps are those of the given provider', async () => {
  const world = createWorld();
  const devtools = await openConnectionTab(world);
  world.server.connections[0]!.drop();
  await passAndRender(5000);
  const [, row] = devtools.getByRole('region', { name: 'Gaps' }).querySelectorAll('tr');
  expect([...row!.cells].slice(2).map(({ textContent }) => textContent)).toEqual(['drop', 'news']);
});

it('the shared connection is that of the given provider', async () => {
  const { world, loadTabs } = createTabs();
  await loadTabs();
  const devtools = await openConnectionTab(world, { shareConnection: true, userId: 'ada' });
  expect(devtools.getByRole('region', { name: 'Shared connection' }).textContent).toContain(
    'This tab has the socket: 1 tab in the group.',
  );
});
