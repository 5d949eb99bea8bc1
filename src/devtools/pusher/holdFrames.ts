import type { OpenSocket } from './openSocket';
import { overrideMethod } from './overrideMethod';

/** Holds all frames of a socket, both ways. The function that it returns lets them go, in order, if the socket is still open. */
export function holdFrames({ socket, transport }: OpenSocket): () => void {
  const held: (() => void)[] = [];
  const stops = [
    overrideMethod(transport, 'emit', (emit) => (event, data) => {
      // The end of the socket cannot be held: the browser has closed it.
      if (event !== 'message' && event !== 'activity') return emit(event, data);
      held.push(() => emit(event, data));
      return transport;
    }),
    overrideMethod(socket, 'send', (send) => (text) => {
      held.push(() => send(text));
      return true;
    }),
  ];
  return () => {
    for (const stop of stops) stop();
    if (transport.state === 'open') for (const release of held) release();
  };
}
