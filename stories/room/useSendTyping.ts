import { useEffect, useRef, useState } from 'react';
import type { ChannelError } from 'react-pusher-user';
import { ROOM, useClientEvent } from './roomHooks';

/** Minimum time between two typing events, in milliseconds. */
const SEND_INTERVAL = 400;
const ERROR_SHOWN_FOR = 6000;

/** Returns a function that sends a typing event to the other members, and the error of the last failed event. */
export function useSendTyping(): { sendTyping: () => void; error: ChannelError | null } {
  const [error, setError] = useState<ChannelError | null>(null);
  const sentAt = useRef(0);
  const send = useClientEvent(ROOM, 'client-typing', { throttle: 'latest', onError: setError });

  useEffect(() => {
    if (!error) return undefined;
    const timer = setTimeout(() => setError(null), ERROR_SHOWN_FOR);
    return () => clearTimeout(timer);
  }, [error]);

  return {
    error,
    sendTyping() {
      if (Date.now() - sentAt.current < SEND_INTERVAL) return;
      sentAt.current = Date.now();
      void send({ at: sentAt.current });
    },
  };
}
