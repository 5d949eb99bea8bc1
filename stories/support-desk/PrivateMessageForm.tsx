import { type SyntheticEvent, useId, useState } from 'react';

interface PrivateMessageFormProps {
  name: string;
  isOnline: boolean;
  onSend: (text: string) => void;
}

/** Sends a message to one person, as the app's server does with `sendToUser`. */
export function PrivateMessageForm({ name, isOnline, onSend }: PrivateMessageFormProps) {
  const id = useId();
  const [text, setText] = useState('Your parcel arrives on Thursday.');
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (isOnline && text.trim() !== '') onSend(text.trim());
  };
  return (
    <form className="group direct" onSubmit={submit}>
      <p className="direct-label">
        <label htmlFor={id}>Message for {name} alone</label>
        <code>sendToUser()</code>
      </p>
      <input
        id={id}
        type="text"
        className="field"
        autoComplete="off"
        value={text}
        maxLength={140}
        onChange={(event) => setText(event.target.value)}
      />
      <button type="submit" className="button button-primary" aria-disabled={!isOnline}>
        Send to {name}
      </button>
    </form>
  );
}
