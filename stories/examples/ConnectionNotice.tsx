import { useEffect, useState } from 'react';
import {
  type LostConnectionEvent,
  PusherProvider,
  useConnection,
  useLostConnection,
  useSignin,
} from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

export function ConnectionNotice(connection: ExampleProps) {
  return (
    <PusherProvider {...connection} userId="ada" autoSignin>
      <Notice />
      <Orders />
    </PusherProvider>
  );
}

function Notice() {
  const { state, error, connect } = useConnection();
  const [event, setEvent] = useState<LostConnectionEvent>('restored');
  useLostConnection(setEvent, { delay: 500 });
  return (
    <>
      <h2>Connection: {state}</h2>
      {event === 'lost' && <p role="alert">Reconnecting …</p>}
      {event === 'failed' && (
        <>
          <p role="alert">Connection closed: {error?.message}</p>
          <button onClick={connect}>Connect again</button>
        </>
      )}
    </>
  );
}

function Orders() {
  const ready = useSignin((signin) => signin.ready);
  const [loads, setLoads] = useState(0);

  // Pusher keeps no history: load your data each time events begin to arrive.
  useEffect(() => {
    if (ready) void loadOrders().then(() => setLoads((count) => count + 1));
  }, [ready]);

  return <p role="status">Loads of the orders: {loads}</p>;
}

/** Your own function. */
const loadOrders = () => Promise.resolve(['#1042']);
