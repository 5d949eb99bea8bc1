import { useState } from 'react';
import { useConnectionState, useSignin, useUserEvent } from 'react-pusher-user';

/** The orders of the signed-in user. */
export function Inbox() {
  const { status, user, error, signin } = useSignin();
  const connection = useConnectionState();
  const [orders, setOrders] = useState([]);
  useUserEvent('order', ({ id }) => setOrders((before) => [...before, `${user.id}: order ${id}`]));
  if (status === 'error') {
    return (
      <p role="alert">
        {error.code} <button onClick={() => void signin().catch(() => {})}>Try again</button>
      </p>
    );
  }
  return (
    <>
      <p role="status">{status === 'signed-in' ? `Hello ${user.id}` : `Signing in (${connection})`}</p>
      {orders.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </>
  );
}
