'use client';

import { useUser } from 'react-pusher-user';

export function OrderList({ orders }: { orders: string[] }) {
  const user = useUser();
  return (
    <p id="orders">
      {orders.join(', ')} for {user?.id ?? 'nobody'}
    </p>
  );
}
