import type { PusherServer, TrafficRecord } from 'react-pusher-user/testing/server';
import { readClientFrame } from './ClientFrame';
import type { ClientFrame } from './ClientFrame';
import { describeFailure } from './describeFailure';
import type { OfClient, WriteLog } from './LogEntry';

type RecordOf<Type extends TrafficRecord['type']> = Extract<TrafficRecord, { type: Type }>;

/** The latest frame of a client. The server answers it synchronously, before it handles another one. */
interface Awaiting {
  client: OfClient;
  frame: ClientFrame;
  /** The number of connections that a client event was sent to. */
  receivers: number;
}

/** How a server tells a client that its user was terminated, before it closes the connection. */
const TERMINATED = 4009;

/** Logs what happens on the server's connections. */
export class TrafficLog {
  /** The connections that the log has reported as open. */
  readonly #clients = new Map<string, OfClient>();
  /** What the server told the clients that it is about to disconnect. */
  readonly #terminations = new WeakMap<OfClient, string>();
  readonly #server: PusherServer;
  readonly #write: WriteLog;
  #awaiting: Awaiting | null = null;

  constructor(server: PusherServer, write: WriteLog) {
    this.#server = server;
    this.#write = write;
  }

  /** @returns a function that ends the log. */
  start(): () => void {
    return this.#server.subscribe((record) => this.#handle(record));
  }

  #handle(record: TrafficRecord): void {
    if (record.type === 'open') {
      this.#open(record);
      return;
    }
    const client = this.#clients.get(record.socketId);
    // The frames of a connection that was refused, and its end, are not logged.
    if (!client) return;
    if (record.type === 'close') this.#close(client, record);
    else if (record.direction === 'in') this.#receive(client, record);
    else this.#send(client, record);
  }

  #open({ socketId, appKey }: RecordOf<'open'>): void {
    const { apps, app } = this.#server;
    if (apps.some(({ key }) => key === appKey)) {
      this.#clients.set(socketId, { socketId });
      this.#write({ type: 'connected', socketId });
      return;
    }
    const problem = `the client uses the app key "${appKey}", but the key here is "${app.key}"`;
    const hint = `Set appKey="${app.key}" in your client.`;
    this.#write({ type: 'connection-refused', socketId, appKey, problem, hint });
  }

  #close(client: OfClient, { by, code, reason }: RecordOf<'close'>): void {
    this.#clients.delete(client.socketId);
    const why = reason || (this.#terminations.get(client) ?? '');
    this.#write({ type: 'disconnected', ...client, by, code, reason: why });
  }

  #receive(client: OfClient, { event, data, channel }: RecordOf<'frame'>): void {
    this.#settle();
    const frame = readClientFrame(event, data, channel);
    if (frame.kind === 'heartbeat') return;
    if (frame.kind === 'unsubscribe') {
      this.#write({ type: 'unsubscribed', ...client, channel: frame.channel });
      return;
    }
    const awaiting: Awaiting = { client, frame, receivers: 0 };
    this.#awaiting = awaiting;
    queueMicrotask(() => {
      if (this.#awaiting === awaiting) this.#settle();
    });
  }

  /** The server has not refused the frame. For a client event, that means that it was relayed. */
  #settle(): void {
    const { frame, client, receivers = 0 } = this.#awaiting ?? {};
    this.#awaiting = null;
    if (!client || frame?.kind !== 'client-event') return;
    const { channel, event, bytes } = frame;
    this.#write({ type: 'client-event', ...client, channel, event, bytes, receivers });
  }

  #send(client: OfClient, { event, data, channel }: RecordOf<'frame'>): void {
    const awaiting = this.#awaiting;
    const frame = awaiting?.frame;
    if (awaiting && frame?.kind === 'client-event' && frame.event === event && frame.channel === channel) {
      awaiting.receivers++;
      return;
    }
    const answered = awaiting?.client === client ? frame : undefined;
    if (event === 'pusher:signin_success') this.#signedIn(client);
    else if (event === 'pusher_internal:subscription_succeeded') this.#subscribed(client, channel);
    else if (event === 'pusher:error' || event === 'pusher:subscription_error') {
      this.#awaiting = null;
      const failure = describeFailure(this.#server, client, answered, data);
      if (failure.type === 'error' && failure.code === TERMINATED)
        this.#terminations.set(client, failure.problem);
      else this.#write(failure);
    }
  }

  #signedIn(client: OfClient): void {
    // An error that follows does not answer the sign-in: a watchlist may be too long.
    this.#awaiting = null;
    const { socketId } = client;
    const { userId } = this.#server.connections.find((connection) => connection.socketId === socketId) ?? {};
    client.userId = userId ?? '';
    this.#write({ type: 'signed-in', socketId, userId: client.userId });
  }

  #subscribed(client: OfClient, channel = ''): void {
    this.#awaiting = null;
    const { subscriptionCount: subscribers } = this.#server.channel(channel);
    this.#write({ type: 'subscribed', ...client, channel, subscribers });
  }
}
