import { type SyntheticEvent, useId, useState } from 'react';
import { useSocketId } from './roomHooks';
import { TypingStatus } from './TypingStatus';
import { useSendTyping } from './useSendTyping';

interface ComposerProps {
  isSubscribed: boolean;
  /** Posts the message to the app's backend. */
  onSend: (text: string, socketId: string) => Promise<void>;
}

/** The form for a message. Notifies the other members while the user types. */
export function Composer({ isSubscribed, onSend }: ComposerProps) {
  const id = useId();
  const socketId = useSocketId();
  const [text, setText] = useState('');
  const { sendTyping, error } = useSendTyping();

  const change = (next: string) => {
    setText(next);
    if (isSubscribed) sendTyping();
  };
  const submit = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isSubscribed || socketId === null || text.trim() === '') return;
    void onSend(text.trim(), socketId);
    setText('');
  };

  return (
    <form className="composer" onSubmit={submit}>
      <TypingStatus sendError={error} />
      <label htmlFor={id} className="visually-hidden">
        Message
      </label>
      <input
        id={id}
        type="text"
        className="field"
        autoComplete="off"
        placeholder="Write a message"
        value={text}
        maxLength={140}
        onChange={(event) => change(event.target.value)}
      />
      <button type="submit" className="button" aria-disabled={!isSubscribed}>
        Send
      </button>
    </form>
  );
}
