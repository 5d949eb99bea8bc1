import type { PusherClient } from 'react-pusher-user';

/**
 * Every member of pusher-js that is private or untyped, and that the devtools use. Nothing outside this folder uses any of them.
 * README.md in this folder says what each is for. Those that a version may lack are optional.
 */
export interface PusherInternals {
  connection: {
    /** The socket, from the handshake until it is lost. */
    connection?: SocketInternals | null;
    /** Opens a socket, and tries the next transport if that fails. */
    startConnecting(): void;
    /** What opens a socket at the moment. `connect()` does nothing while there is one. */
    runner?: { abort(): void } | null;
  };
  /** Its type denies that there may be none, and that presence channels have members. */
  channel(name: string): { members?: MembersInternals } | undefined;
  /** What pusher-js would report to Pusher if `enableStats` is set. */
  timeline?: { options?: { version?: string } };
  /** The class of the client. */
  constructor: { Runtime?: { getNetwork?(): NetworkInternals } };
}

/** One socket, as pusher-js wraps it. */
export interface SocketInternals {
  /** The socket id. */
  id: string;
  transport?: TransportInternals | null;
  send(data: string): boolean;
}

/** What carries the frames: a WebSocket, or a fallback over HTTP. */
export interface TransportInternals {
  /** `ws`, `wss`, `xhr_streaming`, … */
  name: string;
  /** `open` while the socket is open. */
  state: string;
  /** Passes on a `message` with the text of a frame, and everything else that happens to the socket. */
  emit(event: string, data?: unknown): unknown;
  close(): boolean;
}

/** The members of a presence channel. */
export interface MembersInternals {
  myID: unknown;
  each(callback: (member: { id: string; info: unknown }) => void): void;
}

/** Whether the device is online, for all clients of a class. */
export interface NetworkInternals {
  isOnline(): boolean;
  emit(event: 'online'): unknown;
}

/** The client, typed by what it is at run time. */
export function internalsOf(client: PusherClient): PusherInternals {
  // Without this step, TypeScript compares the private members of the class.
  const untyped: object = client;
  return untyped as PusherInternals;
}
