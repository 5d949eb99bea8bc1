import type { Frame } from './Frame';
import { membersOf } from './membersOf';
import { overrideMethod } from './overrideMethod';
import type { PusherClient } from './PusherClient';
import { internalsOf } from './PusherInternals';

/** Calls `onSent` with each client event that a client sends, as other sockets receive it. Returns the function that ends that. */
export function watchClientEvents(client: PusherClient, onSent: (frame: Frame) => void): () => void {
  const send = client.send_event.bind(client);
  return overrideMethod(client, 'send_event', (event: string, data: unknown, channel?: string) => {
    const isSent = send(event, data, channel);
    if (isSent && channel !== undefined && event.startsWith('client-')) {
      const sender = internalsOf(client).channel(channel);
      const id = sender && membersOf(sender)?.myID;
      onSent({ event, channel, data, ...(typeof id === 'string' && { user_id: id }) });
    }
    return isSent;
  });
}
