import type { ConnectionError } from './ConnectionError';
import type { Frame } from './Frame';

/**
 * Who ended a connection. `server`: it closed the socket with a final code (see `isFinalCloseCode`), or its handshake was
 * unreadable. `no-transport`: pusher-js supports none of the allowed transports here.
 */
export type ClosedBy = 'app' | 'server' | 'no-transport';

/** What happens on a client's connection. */
export type ConnectionEvent =
  | { type: 'connecting' }
  | { type: 'connected'; socketId: string }
  /** No server answered for 10 seconds. pusher-js goes on trying. */
  | { type: 'unavailable' }
  /** The socket is gone, and pusher-js opens another one. */
  | { type: 'lost' }
  /** pusher-js tries nothing until `connect()`. */
  | { type: 'closed'; by: ClosedBy }
  | {
      type: 'error';
      /** A `pusher:error` frame, the close of a socket, or a handshake or frame that pusher-js cannot read. */
      source: 'frame' | 'close' | 'unreadable';
      error: ConnectionError;
      /** The channel that an error frame names. */
      channel?: string;
    }
  /** A frame from the server. A `pusher:error` frame comes after its `error` event. */
  | { type: 'frame'; frame: Frame };
