import { useCallback, useEffect, useState } from 'react';
import { PusherProvider, useSignin, useUserEvent } from 'react-pusher-user';
import { type Gap, useGap } from 'react-pusher-user/gap';
import type { ExampleProps } from './ExampleProps';

export function MissedOrders(connection: ExampleProps) {
  return (
    <PusherProvider {...connection} userId="ada" autoSignin>
      <Orders />
    </PusherProvider>
  );
}

function Orders() {
  const ready = useSignin((signin) => signin.ready);
  const [orders, setOrders] = useState<string[]>([]);
  const [events, setEvents] = useState(0);
  const [gap, setGap] = useState<Gap | null>(null);

  const load = useCallback(() => {
    loadOrders().then(setOrders, console.error);
  }, []);
  useEffect(load, [load]);

  useUserEvent('order-shipped', () => {
    setEvents((count) => count + 1);
    load();
  });

  // Pusher keeps no history: after a gap, only your server knows what is new.
  useGap((latest) => {
    setGap(latest);
    load();
  });

  return (
    <>
      <h2>Orders: {orders.length}</h2>
      <p>Events received: {events}</p>
      <ul aria-label="Orders">
        {orders.slice(0, 3).map((order) => (
          <li key={order}>{order}</li>
        ))}
      </ul>
      <p role="status">{ready ? describe(gap) : 'Connecting …'}</p>
    </>
  );
}

function describe(gap: Gap | null) {
  if (!gap) return 'No gap so far.';
  const seconds = (gap.duration / 1000).toFixed(1);
  return `A gap of ${seconds} s (${gap.reason}) on ${gap.channels.join()}`;
}

const loadOrders = async () => {
  const response = await fetch('/orders');
  return (await response.json()) as string[];
};
