'use client';

import { useRouter } from 'next/navigation';
import { useActionState, useEffect } from 'react';
import { useLatestUserEvent, useSignin } from 'react-pusher-user';
import { sendOrder } from '../app/actions';
import type { Order, Person } from '../lib/types';

interface OrdersProps {
  /** The orders that the server had when it rendered the page, the newest first. */
  stored: Order[];
  others: Person[];
}

export function Orders({ stored, others }: OrdersProps) {
  const [reply, send, isSending] = useActionState(sendOrder, 'It appears on their page at once.');
  const orders = useOrders(stored);
  return (
    <>
      <section aria-labelledby="send">
        <h2 id="send">Send an order</h2>
        <form action={send} className="send">
          <label>
            To
            <select name="to">
              {others.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </select>
          </label>
          <label>
            Order
            <input name="item" placeholder="Two coffees" maxLength={80} autoComplete="off" required />
          </label>
          <button disabled={isSending}>Send</button>
          <output>{reply}</output>
        </form>
      </section>
      <section aria-labelledby="orders">
        <h2 id="orders">Orders for you</h2>
        {orders.length === 0 && <p>No orders yet.</p>}
        <ul>
          {orders.map(({ id, item, from }) => (
            <li key={id}>
              <strong>{item}</strong> from {from}
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

/** The stored orders, and before them those that have arrived since. */
function useOrders(stored: Order[]): Order[] {
  const router = useRouter();
  const ready = useSignin((signin) => signin.ready);
  const arrived = useLatestUserEvent('order-assigned', {
    initial: [] as Order[],
    reduce: (list, order) => [order, ...list],
  });
  // Pusher keeps no history: what was sent before events arrive, or during a drop, is on the server only.
  useEffect(() => {
    if (ready) router.refresh();
  }, [ready, router]);
  const known = new Set(stored.map(({ id }) => id));
  return [...arrived.filter(({ id }) => !known.has(id)), ...stored];
}
