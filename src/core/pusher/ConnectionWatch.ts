import { callSafely } from '../lib/callSafely';
import { isObject } from '../lib/isObject';
import { isFinalCloseCode } from './closeCodes';
import { disconnectClient } from './disconnectClient';
import type { ClosedBy, ConnectionEvent } from './ConnectionEvent';
import { type ConnectionSnapshot, eventsBetween, readSnapshot } from './ConnectionSnapshot';
import type { PusherClient } from './PusherClient';
import type { Frame } from './Frame';
import { internalsOf, type PusherInternals } from './PusherInternals';
import { readServerError } from './readServerError';

const UNREADABLE = {
  code: null,
  message: 'pusher-js cannot read what the server sent. Check host, port and path: is it a Pusher server?',
};

/**
 * Watches one client's connection. It turns what pusher-js emits into one union of events, and calls `onEvent` before
 * pusher-js's own listeners run.
 */
export class ConnectionWatch {
  readonly #client: PusherClient;
  readonly #connection: PusherInternals['connection'];
  readonly #onEvent: (event: ConnectionEvent) => void;
  #snapshot: ConnectionSnapshot;
  /** Who closes the connection next: the server after a final close code. Any other disconnect is the app's own. */
  #nextCloseIsBy: ClosedBy = 'app';
  #isReplacingSocket = false;
  /**
   * The error that pusher-js emitted last. pusher-js emits `error` before it is clear whether a frame or a close caused it: a
   * frame is emitted next as `message`, and a close as another `error` or as a change of state.
   */
  #pendingError: { data: unknown } | null = null;

  constructor(client: PusherClient, onEvent: (event: ConnectionEvent) => void) {
    this.#client = client;
    this.#connection = internalsOf(client).connection;
    this.#onEvent = onEvent;
    this.#snapshot = readSnapshot(this.#connection, this.#nextCloseIsBy);
    this.#connection.bind_global(this.#listener);
  }

  getSnapshot(): ConnectionSnapshot {
    return this.#snapshot;
  }

  /** Replaces an open socket by a new one: Pusher has no other way to forget the user of a socket. */
  replaceSocket(): void {
    if (this.#snapshot.state !== 'connected') return;
    this.#isReplacingSocket = true;
    disconnectClient(this.#client);
    this.#client.connect();
    this.#isReplacingSocket = false;
    this.#update();
  }

  stop(): void {
    this.#connection.unbind_global(this.#listener);
  }

  readonly #listener = (event: string, data: unknown): void => {
    callSafely(() => {
      this.#receive(event, data);
    });
  };

  #receive(event: string, data: unknown): void {
    switch (event) {
      case 'message':
        this.#receiveFrame(data as Frame); // as pusher-js has decoded it
        return;
      case 'error':
        this.#receiveError(data);
        return;
      default:
        this.#emitPendingError('close');
        this.#update();
    }
  }

  #receiveFrame(frame: Frame): void {
    this.#emitPendingError('frame', frame.channel);
    this.#onEvent({ type: 'frame', frame });
  }

  #update(): void {
    if (this.#isReplacingSocket) return;
    const previous = this.#snapshot;
    const next = readSnapshot(this.#connection, this.#nextCloseIsBy);
    // pusher-js forgets to clear a timer, which then sets the state of an open or closed connection to `unavailable`.
    const isStaleTimer = this.#connection.state === 'unavailable';
    if (isStaleTimer && next.state === 'connected') {
      this.replaceSocket();
      return;
    }
    if (isStaleTimer && previous.state === 'closed') return;
    this.#nextCloseIsBy = 'app';
    // pusher-js emits several events for one close: the first one tells who closed.
    if (previous.state === 'closed' && next.state === 'closed') return;
    this.#snapshot = next;
    for (const event of eventsBetween(previous, next)) this.#onEvent(event);
  }

  /** pusher-js emits an `error` for an error frame, for the close of a socket, and for what it cannot read. */
  #receiveError(emitted: unknown): void {
    const { type, data, error } = isObject(emitted) ? emitted : {};
    switch (type) {
      case 'PusherError':
        this.#emitPendingError('close');
        this.#pendingError = { data };
        return;
      case 'WebSocketError':
        // While connecting, no `PusherError` has come before.
        this.#pendingError ??= { data: isObject(error) ? error.data : undefined };
        if (isFinalCloseCode(readServerError(this.#pendingError.data).code)) this.#nextCloseIsBy = 'server';
        this.#emitPendingError('close');
        return;
      default:
        this.#emitPendingError('close');
        this.#onEvent({ type: 'error', source: 'unreadable', error: UNREADABLE });
        if (type === 'HandshakeError') this.#giveUp();
    }
  }

  /** Disconnects: pusher-js would wait for ever after a handshake that it cannot read. */
  #giveUp(): void {
    this.#nextCloseIsBy = 'server';
    disconnectClient(this.#client);
  }

  /** Emits the last error, now that its source is known. */
  #emitPendingError(source: 'frame' | 'close', channel?: string): void {
    if (!this.#pendingError) return;
    const { data } = this.#pendingError;
    this.#pendingError = null;
    this.#onEvent({ type: 'error', source, channel, error: readServerError(data) });
  }
}
