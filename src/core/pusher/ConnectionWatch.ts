import { callSafely } from '../lib/callSafely';
import { isObject } from '../lib/isObject';
import { isFinalCloseCode } from './closeCodes';
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
  /** Who closes the connection next. pusher-js emits a server's refusal as an error, and then closes. */
  #closer: ClosedBy = 'app';
  #isReplacingSocket = false;
  /**
   * The error that pusher-js emitted last. pusher-js emits an error frame as `error` and then as `message`, and a close as
   * `error` and then as another `error` or a change of state: the next event shows which it was.
   */
  #unsorted: { data: unknown } | null = null;

  constructor(client: PusherClient, onEvent: (event: ConnectionEvent) => void) {
    this.#client = client;
    this.#connection = internalsOf(client).connection;
    this.#onEvent = onEvent;
    this.#snapshot = readSnapshot(this.#connection, this.#closer);
    this.#connection.bind_global(this.#listener);
  }

  getSnapshot(): ConnectionSnapshot {
    return this.#snapshot;
  }

  /** Replaces an open socket by a new one: Pusher has no other way to forget the user of a socket. */
  replaceSocket(): void {
    if (this.#snapshot.state !== 'connected') return;
    this.#isReplacingSocket = true;
    this.#client.disconnect();
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
        this.#sortError('close');
        this.#update();
    }
  }

  #receiveFrame(frame: Frame): void {
    this.#sortError('frame', frame.channel);
    this.#onEvent({ type: 'frame', frame });
  }

  #update(): void {
    if (this.#isReplacingSocket) return;
    const previous = this.#snapshot;
    const next = readSnapshot(this.#connection, this.#closer);
    // A timer that pusher-js forgot to clear declares a connection unavailable that is up, or that was closed.
    const isStaleTimer = this.#connection.state === 'unavailable';
    if (isStaleTimer && next.state === 'connected') {
      this.replaceSocket();
      return;
    }
    if (isStaleTimer && previous.state === 'closed') return;
    this.#snapshot = next;
    this.#closer = 'app';
    for (const event of eventsBetween(previous, next)) this.#onEvent(event);
  }

  #receiveError(emitted: unknown): void {
    const { type, data, error } = isObject(emitted) ? emitted : {};
    if (type === 'PusherError') {
      this.#sortError('close');
      this.#unsorted = { data };
      return;
    }
    if (type === 'WebSocketError') {
      // Once connected, pusher-js has emitted the same close as a `PusherError` before.
      this.#unsorted ??= { data: isObject(error) ? error.data : undefined };
      if (isFinalCloseCode(readServerError(this.#unsorted.data).code)) this.#closer = 'server';
      this.#sortError('close');
      return;
    }
    this.#sortError('close');
    this.#onEvent({ type: 'error', source: 'unreadable', error: UNREADABLE });
    if (type === 'HandshakeError') {
      // pusher-js would wait for ever.
      this.#closer = 'server';
      this.#client.disconnect();
    }
  }

  /** Emits the last error, now that its source is known. */
  #sortError(source: 'frame' | 'close', channel?: string): void {
    if (!this.#unsorted) return;
    const { data } = this.#unsorted;
    this.#unsorted = null;
    this.#onEvent({ type: 'error', source, channel, error: readServerError(data) });
  }
}
