import { useState } from 'react';
import type { AppEvents } from './userEvents';

interface EventSenderProps {
  /** The name of the signed-in user, or `null`. */
  recipient: string | null;
  onSend: <Name extends keyof AppEvents>(event: Name, data: AppEvents[Name]) => void;
}

/** Sends an event to the signed-in user, as the app's backend does. */
export function EventSender({ recipient, onSend }: EventSenderProps) {
  const [text, setText] = useState('Your order is ready');
  const [lastOrder, setLastOrder] = useState(1041);
  const ship = () => {
    setLastOrder(lastOrder + 1);
    onSend('order-shipped', { orderId: `#${lastOrder + 1}`, carrier: 'Harbour Post' });
  };
  return (
    <fieldset className="group" disabled={!recipient}>
      <legend>{recipient ? `Send events to ${recipient}` : 'Send events (no user is signed in)'}</legend>
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
