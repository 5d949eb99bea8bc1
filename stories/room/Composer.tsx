import { type SyntheticEvent, useId, useState } from 'react';
import { useSocketId } from './roomHooks';
import { TypingLine } from './TypingLine';
import { useTellTyping } from './useTellTyping';

interface ComposerProps {
  isLive: boolean;
  /** Asks the app's server to send it to the room. */
  onSay: (text: string, socketId: string) => Promise<void>;
}

/** Writes a message; the others see that somebody is typing. */
export function Composer({ isLive, onSay }: ComposerProps) {
  const id = useId();
  const socketId = useSocketId();
  const [text, setText] = useState('');
  const { tellTyping, refusal } = useTellTyping();

  const write = (next: string) => {
    setText(next);
    if (isLive) tellTyping();
  };
  const say = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isLive || socketId === null || text.trim() === '') return;
    void onSay(text.trim(), socketId);
    setText('');
  };

  return (
    <form className="composer" onSubmit={say}>
      <TypingLine refusal={refusal} />
      <label htmlFor={id} className="visually-hidden">
        Message
      </label>
      <input
        id={id}
        type="text"
        className="field"
        autoComplete="off"
        placeholder="Say something"
        value={text}
        maxLength={140}
        onChange={(event) => write(event.target.value)}
      />
      <button type="submit" className="button" aria-disabled={!isLive}>
        Send
      </button>
    </form>
  );
}
