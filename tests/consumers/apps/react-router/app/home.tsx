import { Suspense } from 'react';
import { useLatestUserEvent, useSignin, useUser } from 'react-pusher-user';
import { Await } from 'react-router';
import type { Route } from './+types/home';

/** Does not wait for the API: its answer is streamed to the page. */
export function loader() {
  return { orders: fetch(process.env.ORDERS_URL!).then((reply): Promise<string[]> => reply.json()) };
}

export default function Home({ loaderData }: Route.ComponentProps) {
  return (
    <main>
      <Status />
      <Suspense fallback={<p id="orders">Loading the orders …</p>}>
        <Await resolve={loaderData.orders}>{(orders) => <Orders orders={orders} />}</Await>
      </Suspense>
    </main>
  );
}

function Status() {
  const { status, user, error, ready } = useSignin();
  const greeting = useLatestUserEvent('greeting');
  return (
    <>
      <p id="status">
        {status} {user?.id ?? error?.message}
      </p>
      <p id="ready">{ready ? 'ready' : 'not ready'}</p>
      <p id="greeting">{greeting?.text}</p>
    </>
  );
}

function Orders({ orders }: { orders: string[] }) {
  const user = useUser();
  return (
    <p id="orders">
      {orders.join(', ')} for {user?.id ?? 'nobody'}
    </p>
  );
}
