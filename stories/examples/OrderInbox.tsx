import { useState } from 'react';
import {
  PusherProvider,
  useLatestUserEvent,
  useSignin,
  useUserEvent,
} from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

export function OrderInbox(connection: ExampleProps) {
  return (
    <PusherProvider {...connection} userId="ada" autoSignin>
      <Inbox />
    </PusherProvider>
  );
}

interface Order {
  id: string;
}

function Inbox() {
  const ready = useSignin((signin) => signin.ready);
  const [orders, setOrders] = useState<Order[]>([]);

  // Calls the handler for each event. It causes no render by itself.
  useUserEvent('order-shipped', (data) => {
    setOrders((before) => [data as Order, ...before].slice(0, 4));
  });

  // Adds the events up, and renders with each of them.
  const count = useLatestUserEvent('order-shipped', {
    initial: 0,
    reduce: (sum: number) => sum + 1,
  });

  return (
    <>
      <h2>Shipped today: {count}</h2>
      {!ready && <p>Connecting …</p>}
      {ready && orders.length === 0 && <p>Waiting for the first order</p>}
      <ul aria-label="Orders">
        {orders.map(({ id }) => (
          <li key={id}>Order {id}</li>
        ))}
      </ul>
    </>
  );
}
