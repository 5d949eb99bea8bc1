import { type SyntheticEvent, useEffect, useId, useRef, useState } from 'react';
import type { ChannelError } from 'react-pusher-user';
import { ROOM, useClientEvent, useMember, useSocketId } from './roomHooks';
import { useTyping } from './useTyping';

interface ComposerProps {
  isLive: boolean;
  /** Asks the app's server to send it to the room. */
  onSay: (text: string, socketId: string) => Promise<void>;
}

/** How often the others hear that somebody is typing, in milliseconds. */
const TELL_EVERY = 400;

/** Writes a message; the others see that somebody is typing. */
export function Composer({ isLive, onSay }: ComposerProps) {
  const id = useId();
  const socketId = useSocketId();
  const typing = useTyping();
  const [text, setText] = useState('');
  const [refusal, setRefusal] = useState<ChannelError | null>(null);
  const told = useRef(0);
  const tellTyping = useClientEvent(ROOM, 'client-typing', { throttle: true, onError: setRefusal });

  useEffect(() => {
    if (!refusal) return undefined;
    const timer = setTimeout(() => setRefusal(null), 6000);
    return () => clearTimeout(timer);
  }, [refusal]);

  const write = (next: string) => {
    setText(next);
    if (!isLive || Date.now() - told.current < TELL_EVERY) return;
    told.current = Date.now();
    void tellTyping({ at: told.current });
  };
  const say = (event: SyntheticEvent) => {
    event.preventDefault();
    if (!isLive || socketId === null || text.trim() === '') return;
    void onSay(text.trim(), socketId);
    setText('');
  };

  return (
    <form className="composer" onSubmit={say}>
      <p className="typing" data-tone={refusal ? 'bad' : 'plain'}>
        {refusal ? (
          <Refusal error={refusal} />
        ) : (
          <>
            {typing.map((each) => (
              <Typing key={each} id={each} />
            ))}
            <code>useClientEvent()</code>
          </>
        )}
      </p>
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

function Typing({ id }: { id: string }) {
  const name = useMember(ROOM, id)?.info.name.split(' ')[0];
  return name && <span>{name} is typing …</span>;
}

function Refusal({ error: { code, pusherCode } }: { error: ChannelError }) {
  return (
    <span role="status">
      Nobody sees you type: <code>{code}</code> {pusherCode}
    </span>
  );
}
