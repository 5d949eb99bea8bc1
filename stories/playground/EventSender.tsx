import { useState } from 'react';
import type { AppEvents } from './userEvents';

interface EventSenderProps {
  /** Who gets the event; `null`: nobody is signed in. */
  recipient: string | null;
  onSend: <Name extends keyof AppEvents>(event: Name, data: AppEvents[Name]) => void;
}

/** Sends the signed-in user an event, as the app's server would. */
export function EventSender({ recipient, onSend }: EventSenderProps) {
  const [text, setText] = useState('Your table is ready');
  const [orders, setOrders] = useState(1041);
  const ship = () => {
    setOrders(orders + 1);
    onSend('order-shipped', { orderId: `#${orders + 1}`, carrier: 'Harbour Post' });
  };
  return (
    <fieldset className="group" disabled={!recipient}>
      <legend>{recipient ? `Events for ${recipient}` : 'Events need a signed-in user'}</legend>
      <form
        className="sender"
        onSubmit={(event) => {
          event.preventDefault();
          onSend('message', { from: 'Support', text });
        }}
      >
        <label htmlFor="message-text" className="visually-hidden">
          Message
        </label>
        <input
          id="message-text"
          type="text"
          className="field"
          value={text}
          required
          maxLength={140}
          onChange={(event) => setText(event.target.value)}
        />
        <button type="submit" className="button">
          Send message
        </button>
        <button type="button" className="button" onClick={ship}>
          Ship an order
        </button>
      </form>
    </fieldset>
  );
}
