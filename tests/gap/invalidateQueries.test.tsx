import { QueryClient, QueryClientProvider, useQuery, useQueryClient } from '@tanstack/react-query';
import { render } from '@testing-library/react';
import { PusherProvider, useChannelEvent } from 'react-pusher-user';
import { invalidateQueries, useGap } from 'react-pusher-user/gap';
import { expect, it, vi } from 'vitest';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld } from '../support/world';
import { createOrders } from './support/createOrders';

fakeTime();

type KeysOf = (channel: string) => unknown[][];

/** Mounts an app whose queries are kept up to date by events, and never become stale by themselves. */
async function start(queryKeysOf?: KeysOf) {
  withoutAct();
  const world = createWorld();
  const orders = createOrders(world);
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: Infinity } } });
  function Orders({ channel }: { channel: string }) {
    const client = useQueryClient();
    const { data } = useQuery({ queryKey: ['orders', channel], queryFn: () => orders.load(channel) });
    useChannelEvent(channel, 'order', (order) => {
      client.setQueryData<unknown[]>(['orders', channel], (list) => [...(list ?? []), order]);
    });
    return <p>{data?.join()}</p>;
  }
  function Refetch() {
    useGap(invalidateQueries(useQueryClient(), queryKeysOf));
    return null;
  }
  const { container } = render(
    <QueryClientProvider client={queryClient}>
      <PusherProvider {...world.props}>
        <Refetch />
        <Orders channel="fruit" />
        <Orders channel="tea" />
      </PusherProvider>
    </QueryClientProvider>,
  );
  const shown = () => [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
  const expectShown = (...texts: string[]) => vi.waitFor(() => expect(shown()).toEqual(texts));
  await expectShown('apple', 'assam');
  return { world, orders, expectShown, end: () => queryClient.clear() };
}

it.each<[string, KeysOf | undefined, string[]]>([
  ['all queries', undefined, ['fruit', 'tea']],
  ['the queries of each channel', (channel) => [['orders', channel]], ['fruit', 'tea']],
  ['a key that two channels share once', () => [['orders']], ['fruit', 'tea']],
  ['no other query', (channel) => (channel === 'fruit' ? [['orders', 'fruit']] : []), ['fruit']],
])('invalidateQueries makes TanStack Query fetch %s after a gap', async (_, queryKeysOf, fetched) => {
  const { world, orders, expectShown, end } = await start(queryKeysOf);
  orders.add('fruit', 'banana');
  await expectShown('apple,banana', 'assam');
  orders.requests.length = 0;

  world.server.connections[0]!.drop();
  await passAndRender(10);
  orders.add('fruit', 'cherry');
  await passAndRender(500);
  await expectShown('apple,banana', 'assam');
  await passAndRender(5000);
  await expectShown('apple,banana,cherry', 'assam');
  expect(orders.requests.sort()).toEqual(fetched);

  orders.add('fruit', 'date');
  await expectShown('apple,banana,cherry,date', 'assam');
  end();
});
