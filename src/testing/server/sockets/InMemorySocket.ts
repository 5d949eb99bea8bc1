import type { PusherServer } from '../PusherServer';
import type { ServerPeer, ServerSocket } from '../ServerSocket';

const [CONNECTING, OPEN, CLOSING, CLOSED] = [0, 1, 2, 3] as const;

/** The fields of a `CloseEvent` that pusher-js reads. */
export interface SocketClose {
  code: number;
  reason: string;
  wasClean: boolean;
}

/**
 * The client's end of a socket that leads to a server in memory. It behaves like a WebSocket.
 *
 * Source: https://websockets.spec.whatwg.org/
 */
export class InMemorySocket {
  /** As in a WebSocket: 0 connecting, 1 open, 2 closing, 3 closed. */
  readyState: 0 | 1 | 2 | 3 = CONNECTING;
  /** Called when the server has accepted the socket. */
  onopen?: (event?: unknown) => void;
  /** Called with each text that the server sends. */
  onmessage?: (event: { data: string }) => void;
  /** Called once, when the socket is closed. */
  onclose?: (event: SocketClose) => void;
  /** Called before `onclose` if the connection failed. */
  onerror?: (error: unknown) => void;
  #peer: ServerPeer | undefined;
  readonly #carry: (deliver: () => void) => void;

  /**
   * @param url - the URL that pusher-js built
   * @param carry - carries a message to the other end: calls `deliver` when it arrives, in the order of the calls
   */
  constructor(
    readonly url: string,
    server: PusherServer,
    key: string,
    carry: (deliver: () => void) => void,
  ) {
    this.#carry = carry;
    carry(() => this.#connect(server, key));
  }

  /**
   * Sends a text to the server.
   *
   * @throws Error while the socket is connecting
   */
  send(text: string): void {
    if (this.readyState === CONNECTING) {
      throw new Error('This socket is still connecting: wait for onopen before you send.');
    }
    if (this.readyState === OPEN) this.#carry(() => this.#peer?.receive(text));
  }

  /** Closes the socket. The server gets the code and the reason. */
  close(code = 1005, reason = ''): void {
    if (this.readyState === CONNECTING) {
      this.readyState = CLOSING;
      this.#carry(() => {
        this.#peer?.closed(1006);
        this.#carry(() => this.#fail());
      });
    } else if (this.readyState === OPEN) {
      this.readyState = CLOSING;
      this.#carry(() => {
        this.#peer?.closed(code, reason);
        this.#carry(() => this.#finish({ code, reason, wasClean: true }));
      });
    }
  }

  #connect(server: PusherServer, key: string): void {
    if (this.readyState !== CONNECTING) return;
    if (server.closed) {
      this.#carry(() => this.#fail());
      return;
    }
    // Carried before `accept` sends the handshake, so that the socket opens first.
    this.#carry(() => {
      if (this.readyState !== CONNECTING) return;
      this.readyState = OPEN;
      this.onopen?.();
    });
    this.#peer = server.accept(this.#createServerSocket(), { key });
  }

  #createServerSocket(): ServerSocket {
    return {
      send: (data) =>
        this.#carry(() => {
          if (this.readyState === OPEN) this.onmessage?.({ data });
        }),
      close: (code, reason) => this.#carry(() => this.#finish({ code, reason, wasClean: true })),
      drop: () => this.#carry(() => this.#finish({ code: 1006, reason: '', wasClean: false })),
    };
  }

  /** Closes a socket that did not open. */
  #fail(): void {
    if (this.readyState === CLOSED) return;
    this.onerror?.(
      new Error('This socket did not open: the server is closed, or the socket was closed before it opened.'),
    );
    this.#finish({ code: 1006, reason: '', wasClean: false });
  }

  #finish(close: SocketClose): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.onclose?.(close);
  }
}
