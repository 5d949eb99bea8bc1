import { useChannelEvent } from 'react-pusher-user';
import { beforeEach, expect, it } from 'vitest';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld } from '../support/world';
import { mountDevtools } from './support/mountDevtools';

fakeTime();
beforeEach(withoutAct);

function News() {
  useChannelEvent('news', 'headline', () => {});
  return null;
}

it('the connection lists the gaps since the panel opened, on whichever tab it was', async () => {
  const world = createWorld();
  const { devtools, openTab } = mountDevtools(world.props, { children: <News /> });
  await passAndRender(1000);
  world.server.connections[0]!.drop();
  await passAndRender(5000);
  openTab('Connection');
  await passAndRender();
  const gaps = devtools().getByRole('region', { name: 'Gaps' });
  const [, row] = gaps.querySelectorAll('tr');
  expect([...row!.cells].slice(2).map(({ textContent }) => textContent)).toEqual(['drop', 'news']);
});
