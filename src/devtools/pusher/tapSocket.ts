import type { OpenSocket } from './openSocket';
import { overrideMethod } from './overrideMethod';

/** The two ways of a frame, as the app sees them. */
export type Direction = 'received' | 'sent';

/** Calls `onFrame` with the text of each frame on a socket, before pusher-js reads or sends it. Returns the function that ends it. */
export function tapSocket(
  { socket, transport }: OpenSocket,
  onFrame: (direction: Direction, text: string) => void,
): () => void {
  const stops = [
    overrideMethod(transport, 'emit', (emit) => (event, data) => {
      if (event === 'message') onFrame('received', textOf(data));
      return emit(event, data);
    }),
    overrideMethod(socket, 'send', (send) => (text) => {
      onFrame('sent', text);
      return send(text);
    }),
  ];
  return () => {
    for (const stop of stops) stop();
  };
}

/** The text of a frame: a `MessageEvent` of the browser, and the fallbacks' imitation of it, have it in `data`. */
const textOf = (message: unknown): string =>
  String(typeof message === 'object' && message !== null && 'data' in message ? message.data : message);
