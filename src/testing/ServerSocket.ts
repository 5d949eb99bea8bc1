/** The server's end of a client's socket: what a transport gives to `server.accept()`. */
export interface ServerSocket {
  send(text: string): void;
  close(code: number, reason: string): void;
  /** Cuts the line without a close frame, which clients see as code 1006. */
  drop(): void;
}

/** What `server.accept()` gives back: the transport tells it what the client does. */
export interface ServerPeer {
  receive(text: string): void;
  /** The client closed the socket, or was lost. The code is 1006 when not given. */
  closed(code?: number, reason?: string): void;
}
