import type { PusherServer } from '../PusherServer';
import type { ServerPeer, ServerSocket } from '../ServerSocket';

const [CONNECTING, OPEN, CLOSING, CLOSED] = [0, 1, 2, 3] as const;

/** The end of a socket that a browser or pusher-js would tell of in a `CloseEvent`. */
export interface SocketClose {
  code: number;
  reason: string;
  wasClean: boolean;
}

/**
 * The client's end of a socket that leads to a server in memory. It behaves as a WebSocket does.
 *
 * Source: https://websockets.spec.whatwg.org/
 */
export class InMemorySocket {
  /** As of a WebSocket: 0 connecting, 1 open, 2 closing, 3 closed. */
  readyState: 0 | 1 | 2 | 3 = CONNECTING;
  onopen?: (event?: unknown) => void;
  onmessage?: (event: { data: string }) => void;
  onclose?: (event: SocketClose) => void;
  onerror?: (error: unknown) => void;
  #peer: ServerPeer | undefined;
  readonly #carry: (arrive: () => void) => void;

  /**
   * @param url - as pusher-js built it
   * @param carry - brings something to the other end, in its time; what is carried first arrives first
   */
  constructor(
    readonly url: string,
    server: PusherServer,
    key: string,
    carry: (arrive: () => void) => void,
  ) {
    this.#carry = carry;
    carry(() => this.#reach(server, key));
  }

  send(text: string): void {
    if (this.readyState === CONNECTING) throw new Error('This socket cannot send yet: wait for onopen.');
    if (this.readyState === OPEN) this.#carry(() => this.#peer?.receive(text));
  }

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

  #reach(server: PusherServer, key: string): void {
    if (this.readyState !== CONNECTING) return;
    if (server.closed) {
      this.#carry(() => this.#fail());
      return;
    }
    this.#carry(() => {
      if (this.readyState !== CONNECTING) return;
      this.readyState = OPEN;
      this.onopen?.();
    });
    this.#peer = server.accept(this.#serverEnd(), { key });
  }

  #serverEnd(): ServerSocket {
    return {
      send: (data) =>
        this.#carry(() => {
          if (this.readyState === OPEN) this.onmessage?.({ data });
        }),
      close: (code, reason) => this.#carry(() => this.#finish({ code, reason, wasClean: true })),
      drop: () => this.#carry(() => this.#finish({ code: 1006, reason: '', wasClean: false })),
    };
  }

  /** No connection came about. */
  #fail(): void {
    if (this.readyState === CLOSED) return;
    this.onerror?.(new Error('The connection to the server in memory could not be established.'));
    this.#finish({ code: 1006, reason: '', wasClean: false });
  }

  #finish(close: SocketClose): void {
    if (this.readyState === CLOSED) return;
    this.readyState = CLOSED;
    this.onclose?.(close);
  }
}
