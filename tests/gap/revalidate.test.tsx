import { render } from '@testing-library/react';
import { PusherProvider, useChannelEvent } from 'react-pusher-user';
import { revalidate, useGap } from 'react-pusher-user/gap';
import useSWR, { SWRConfig, useSWRConfig } from 'swr';
import { expect, it, vi } from 'vitest';
import { fakeTime, passAndRender, withoutAct } from '../support/time';
import { createWorld } from '../support/world';
import { createOrders } from './support/createOrders';

fakeTime();

type KeysOf = (channel: string) => (string | string[])[];

/** Mounts an app whose data are kept up to date by events. SWR asks for them once, and never by itself. */
async function start(keysOf?: KeysOf) {
  withoutAct();
  const world = createWorld();
  const orders = createOrders(world);
  function Orders({ channel }: { channel: string }) {
    const { data, mutate } = useSWR(['orders', channel], () => orders.load(channel), {
      revalidateOnFocus: false,
      revalidateOnReconnect: false,
    });
    useChannelEvent(channel, 'order', (order) => {
      void mutate((list) => [...(list ?? []), String(order)], { revalidate: false });
    });
    return <p>{data?.join()}</p>;
  }
  function Refetch() {
    const { mutate } = useSWRConfig();
    useGap(revalidate(mutate, keysOf));
    return null;
  }
  const { container } = render(
    <SWRConfig value={{ provider: () => new Map() }}>
      <PusherProvider {...world.props}>
        <Refetch />
        <Orders channel="fruit" />
        <Orders channel="tea" />
      </PusherProvider>
    </SWRConfig>,
  );
  const shown = () => [...container.querySelectorAll('p')].map(({ textContent }) => textContent);
  const expectShown = (...texts: string[]) => vi.waitFor(() => expect(shown()).toEqual(texts));
  await expectShown('apple', 'assam');
  return { world, orders, expectShown };
}

it.each<[string, KeysOf | undefined, string[]]>([
  ['all data', undefined, ['fruit', 'tea']],
  ['the data of each channel', (channel) => [['orders', channel]], ['fruit', 'tea']],
  ['a key that two channels share once', () => [['orders', 'fruit']], ['fruit']],
  ['no other data', (channel) => (channel === 'fruit' ? [['orders', 'fruit'], '/other'] : []), ['fruit']],
])('revalidate makes SWR fetch %s after a gap', async (_, keysOf, fetched) => {
  const { world, orders, expectShown } = await start(keysOf);
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
});
