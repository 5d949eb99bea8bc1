import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import type { ComponentType } from 'react';
import { PusherProvider } from 'react-pusher-user';
import { SWRConfig } from 'swr';
import { expect, it, vi } from 'vitest';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld, type World } from '../support/world';
import { loadExample } from './support/loadExample';

fakeTime();

const PAGE = 'docs/missed-events.md';

type List = ComponentType<{ channel: string; load: () => Promise<string[]> }>;

/** Mounts the components of an example. Returns the number of requests that a drop with a lost event causes. */
async function playDrop(world: World, Shown: List, AfterGaps?: ComponentType) {
  withoutAct();
  const orders = ['bread'];
  const load = vi.fn(() => Promise.resolve([...orders]));
  const { container } = render(
    <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { gcTime: Infinity } } })}>
      <SWRConfig value={{ provider: () => new Map() }}>
        <PusherProvider {...world.props}>
          {AfterGaps && <AfterGaps />}
          <Shown channel="orders" load={load} />
        </PusherProvider>
      </SWRConfig>
    </QueryClientProvider>,
  );
  const expectShown = (text: string) => vi.waitFor(() => expect(container.textContent).toBe(text));
  await expectShown('bread');
  await passAndRender(100);

  orders.push('milk');
  world.server.trigger('orders', AfterGaps ? 'changed' : 'orders-changed', null);
  await expectShown('bread, milk');

  // SWR does not ask again within 2 seconds.
  await passAndRender(5000);
  load.mockClear();
  world.server.connections[0]!.drop();
  await passAndRender();
  orders.push('salt');
  await passAndRender(5000);
  await expectShown('bread, milk, salt');
  return load.mock.calls.length;
}

it('the list loads its orders again after a gap', async () => {
  const world = createWorld();
  expect(await playDrop(world, loadExample(PAGE, 'Orders', world) as List)).toBe(1);
});

it.each([
  ['RefetchAfterGaps', 'LiveList'],
  ['RevalidateAfterGaps', 'LiveData'],
])('%s makes %s load again after a gap', async (afterGaps, list) => {
  const world = createWorld();
  const AfterGaps = loadExample(PAGE, afterGaps, world) as ComponentType;
  expect(await playDrop(world, loadExample(PAGE, list, world) as List, AfterGaps)).toBe(1);
});
