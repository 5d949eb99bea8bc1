import { useActionState, useEffect, useState } from 'react';
import { useLatestUserEvent, useSignin } from 'react-pusher-user';
import type { Order, Person } from '../shared/types';
import { server } from './server';

export function Orders({ others }: { others: Person[] }) {
  const [reply, send, isSending] = useActionState(sendOrder, 'It appears on their page at once.');
  const orders = useOrders();
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

/** Returns a text for the sender. */
async function sendOrder(_previous: string, form: FormData): Promise<string> {
  const json = { to: String(form.get('to')), item: String(form.get('item')) };
  try {
    return await (await server.api.orders.$post({ json })).json();
  } catch {
    return 'Not sent: the server does not answer.';
  }
}

/** The stored orders, and before them those that have arrived since. */
function useOrders(): Order[] {
  const [stored, setStored] = useState<Order[]>([]);
  const ready = useSignin((signin) => signin.ready);
  const arrived = useLatestUserEvent('order-assigned', {
    initial: [] as Order[],
    reduce: (list, order) => [order, ...list],
  });
  // Pusher keeps no history: what was sent before events arrive, or during a drop, is on the server only.
  useEffect(() => {
    let isCurrent = true;
    readOrders().then((orders) => isCurrent && setStored(orders), console.error);
    return () => {
      isCurrent = false;
    };
  }, [ready]);
  const known = new Set(stored.map(({ id }) => id));
  return [...arrived.filter(({ id }) => !known.has(id)), ...stored];
}

async function readOrders(): Promise<Order[]> {
  return (await server.api.orders.$get()).json();
}
