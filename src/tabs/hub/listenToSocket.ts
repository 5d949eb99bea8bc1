import type { TabEnvironment, TabSocket } from '../TabEnvironment';

/** The code with which a browser, or a server, closes its sockets as it goes away. */
const GOING_AWAY = 1001;
/** How long a page that is left may take to hear of it, in milliseconds. */
const LEAVING_TIME = 100;

interface Handlers {
  onFrame(raw: string): void;
  onClosed(code: number, reason: string): void;
}

/** Listens to the real socket. Returns the function that ends this. */
export function listenToSocket(
  environment: TabEnvironment,
  socket: TabSocket,
  { onFrame, onClosed }: Handlers,
): () => void {
  let stopTimer: (() => void) | undefined;
  socket.onmessage = ({ data }) => onFrame(data);
  socket.onclose = ({ code, reason }) => {
    const tell = () => onClosed(code, reason);
    // Firefox closes the sockets of a page that is left before the page hears of it. Then the next leader tells the guests.
    if (code === GOING_AWAY) stopTimer = environment.startTimer(tell, LEAVING_TIME);
    else tell();
  };
  return () => {
    socket.onmessage = socket.onclose = null;
    stopTimer?.();
  };
}
