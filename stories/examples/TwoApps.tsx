import { createPusherHooks } from 'react-pusher-user';
import type { ExampleProps } from './ExampleProps';

// Outside components, once for each Pusher app.
const shop = createPusherHooks({ context: 'own' });
const chat = createPusherHooks({ context: 'own' });

export function TwoApps(connection: ExampleProps) {
  return (
    <shop.PusherProvider {...connection} userId="ada" autoSignin>
      <chat.PusherProvider {...connection} appKey="chat-key">
        <Orders />
        <Lobby />
      </chat.PusherProvider>
    </shop.PusherProvider>
  );
}

/** Reads the outer provider: that of the chat is skipped. */
function Orders() {
  const { ready, user } = shop.useSignin();
  const order = shop.useLatestUserEvent('order-shipped');
  return (
    <>
      <h2>Shop: {ready ? user.id : 'signing in …'}</h2>
      <p>Order: {order ? 'shipped' : 'none'}</p>
    </>
  );
}

function Lobby() {
  const { status } = chat.useChannel('lobby');
  const text = chat.useLatestChannelEvent('lobby', 'message', {
    initial: 'none',
    reduce: (_, data) => data as string,
  });
  return (
    <>
      <h2>Chat: {status}</h2>
      <p>Message: {text}</p>
    </>
  );
}
