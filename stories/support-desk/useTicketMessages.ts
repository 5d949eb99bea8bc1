import { useEffect, useState } from 'react';
import { type Message, ROOM } from '../room/roomHooks';
import { useChannel, useLatestChannelEvent } from './deskHooks';

const NO_MESSAGES: readonly Message[] = [];
const addMessage = (messages: readonly Message[], message: Message) => [...messages, message];

/**
 * Returns the messages of the ticket, or `null` while they load. Pusher keeps no history: `load` asks the app's server for it each time that the channel
 * is subscribed, so that nothing is missing after a dropped connection.
 */
export function useTicketMessages(load: () => Promise<readonly Message[]>): readonly Message[] | null {
  const isSubscribed = useChannel(ROOM).status === 'subscribed';
  const received = useLatestChannelEvent(ROOM, 'message', { reduce: addMessage, initial: NO_MESSAGES });
  const [loaded, setLoaded] = useState<readonly Message[] | null>(null);

  useEffect(() => {
    if (!isSubscribed) return undefined;
    let isCurrent = true;
    void load().then((messages) => {
      if (isCurrent) setLoaded(messages);
    });
    return () => {
      isCurrent = false;
    };
  }, [isSubscribed, load]);

  if (!loaded) return null;
  const loadedIds = new Set(loaded.map(({ id }) => id));
  return [...loaded, ...received.filter(({ id }) => !loadedIds.has(id))];
}
