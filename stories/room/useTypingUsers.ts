import { useEffect, useRef, useState } from 'react';
import { ROOM, useChannelEvent } from './roomHooks';

/** After the last keystroke. */
const FORGOTTEN_AFTER = 2500;

/** Who is typing, by the client events of the others. Pusher vouches for `user_id`. */
export function useTyping(): readonly string[] {
  const [typing, setTyping] = useState<readonly string[]>([]);
  const timers = useRef(new Map<string, ReturnType<typeof setTimeout>>());

  const forget = (id: string) => {
    clearTimeout(timers.current.get(id));
    setTyping((ids) => ids.filter((other) => other !== id));
  };
  useChannelEvent(ROOM, 'client-typing', (_, { user_id: id }) => {
    if (id === undefined) return;
    setTyping((ids) => (ids.includes(id) ? ids : [...ids, id]));
    clearTimeout(timers.current.get(id));
    timers.current.set(
      id,
      setTimeout(() => forget(id), FORGOTTEN_AFTER),
    );
  });
  useChannelEvent(ROOM, 'message', ({ from }) => forget(from));
  useChannelEvent(ROOM, 'pusher:member_removed', ({ id }) => forget(id));

  useEffect(() => {
    const { current } = timers;
    return () => {
      for (const timer of current.values()) clearTimeout(timer);
    };
  }, []);
  return typing;
}
