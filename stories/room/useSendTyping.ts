import { useEffect, useRef, useState } from 'react';
import type { ChannelError } from 'react-pusher-user';
import { ROOM, useClientEvent } from './roomHooks';

/** How often the others hear that somebody is typing, in milliseconds. */
const TELL_EVERY = 400;
const REFUSAL_SHOWN_FOR = 6000;

/** Tells the others in the room that this user is typing; `refusal` is why they did not hear of it. */
export function useTellTyping(): { tellTyping: () => void; refusal: ChannelError | null } {
  const [refusal, setRefusal] = useState<ChannelError | null>(null);
  const told = useRef(0);
  const send = useClientEvent(ROOM, 'client-typing', { throttle: true, onError: setRefusal });

  useEffect(() => {
    if (!refusal) return undefined;
    const timer = setTimeout(() => setRefusal(null), REFUSAL_SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [refusal]);

  return {
    refusal,
    tellTyping() {
      if (Date.now() - told.current < TELL_EVERY) return;
      told.current = Date.now();
      void send({ at: told.current });
    },
  };
}
