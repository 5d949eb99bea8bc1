/** The server's end of a client's socket. A transport passes it to `server.accept()`. */
export interface ServerSocket {
  /** Sends a text to the client. */
  send(text: string): void;
  /** Closes the socket with a close frame. */
  close(code: number, reason: string): void;
  /** Drops the connection without a close frame. The client gets code 1006. */
  drop(): void;
}

/** What `server.accept()` returns. The transport calls it when the client sends a text or closes the socket. */
export interface ServerPeer {
  /** The client sent a text. */
  receive(text: string): void;
  /** The client closed the socket, or the connection was lost. Default of `code`: 1006. */
  closed(code?: number, reason?: string): void;
}
