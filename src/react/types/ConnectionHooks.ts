import type { PusherClient } from '../../core/pusher/PusherClient';
import type { Connection, ConnectionStatus } from '../../core/connection/Connection';
import type { SharedConnectionState } from '../../core/SocketSharing';
import type { LostConnectionEvent, LostConnectionOptions } from './HookOptions';

/** The hooks of the package for the connection. */
export interface ConnectionHooks {
  /** Returns the pusher-js client; `null` on the server, and until pusher-js has loaded. */
  usePusher: () => PusherClient | null;

  /** Returns the state of the connection, and the functions that open and close it. */
  useConnection: {
    /** Returns the state of the connection, and the functions that open and close it. */
    (): Connection;
    /** Returns what `select` picks from the connection. The component renders only when that changes. */
    <Selected>(select: (connection: Connection) => Selected): Selected;
  };

  /** Returns the state of the connection: `'connecting'`, `'connected'`, `'unavailable'`, … */
  useConnectionState: () => ConnectionStatus;

  /** Returns the id of the connection, which your server needs to exclude the sender of an event; `null` unless connected. */
  useSocketId: () => string | null;

  /** Returns this tab's part in the connection that tabs share (`shareConnection`); `null` if the connection is not shared. */
  useSharedConnection: () => SharedConnectionState | null;

  /** Calls `handler` when the connection is lost for some time, when it is restored, and when it has failed for good. */
  useLostConnection: (handler: (event: LostConnectionEvent) => void, options?: LostConnectionOptions) => void;
}
