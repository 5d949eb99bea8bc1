import { HANDOVER } from './HANDOVER';
import { readFrame, readId } from './hub/Frame';
import { Overlap } from './Overlap';
import { SocketRecord } from './SocketRecord';
import type { SocketClose, TabEnvironment, TabSocket } from './TabEnvironment';
import type { GuestRequest, LoggedFrame } from './TabMessage';

const [CONNECTING, OPEN, CLOSING, CLOSED] = [0, 1, 2, 3] as const;

/** How long a channel may wait for the frame that it has already got, in milliseconds. */
const OVERLAP_LIMIT = 300;

interface VirtualSocketHost {
  readonly environment: Pick<TabEnvironment, 'now' | 'startTimer'>;
  /** Sends a message to the hub. */
  post(request: GuestRequest): void;
  onOpen(): void;
  onClosed(): void;
}

/** What pusher-js gets in place of a WebSocket: it sends frames to the hub, and receives those of the hub. */
export class VirtualSocket implements TabSocket {
  readyState: 0 | 1 | 2 | 3 = CONNECTING;
  onopen?: () => void;
  onmessage?: (event: { data: string }) => void;
  onerror?: (event: unknown) => void;
  onclose?: (event: SocketClose) => void;
  /** The socket id from the handshake, which pusher-js has. */
  socketId: string | null = null;
  /** The id of the real socket. It is another one after a change of the leader to a standby. */
  realSocketId: string | null = null;
  /** The socket of this tab's own, where no leader has answered. */
  #own: TabSocket | null = null;
  readonly #record = new SocketRecord();
  #overlap: Overlap | null = null;
  #stopTimer: (() => void) | null = null;

  constructor(
    /** The number by which the hub tells it from the earlier sockets of its member. */
    readonly number: number,
    readonly host: VirtualSocketHost,
  ) {}

  /** Whether it still needs a hub. */
  get isWaiting(): boolean {
    return this.readyState === CONNECTING && !this.#own;
  }

  /** Whether it is open, and leads to the hub. */
  get isShared(): boolean {
    return this.readyState === OPEN && !this.#own;
  }

  /** A leader has announced itself. Its hub does not know this socket yet, and one that is open belongs to another hub. */
  onLeader(isWarm = false): void {
    if (this.isWaiting) this.host.post({ type: 'open' });
    else if (this.isShared && isWarm && !this.#record.isPending) {
      const { user, channels } = this.#record;
      this.host.post({ type: 'resume', user, channels });
    } else this.onHubGone();
  }

  onHubGone(): void {
    if (this.isShared) this.finish(HANDOVER.code, HANDOVER.reason);
  }

  /** Goes on at the real socket of the new leader. */
  resume(socketId: string, frames: LoggedFrame[]): void {
    // What was sent meanwhile has a signature for the old socket.
    if (this.#record.isPending) {
      this.host.post({ type: 'close' });
      this.onHubGone();
      return;
    }
    this.#endOverlap();
    this.realSocketId = socketId;
    const { environment } = this.host;
    this.#overlap = new Overlap(this.#record.last, frames, environment.now(), (raw) => this.#emit(raw));
    this.#stopTimer = environment.startTimer(() => this.#endOverlap(), OVERLAP_LIMIT);
  }

  /** Uses a socket of this tab's own from now on. */
  useOwn(own: TabSocket): void {
    this.host.post({ type: 'close' });
    this.#own = own;
    own.onmessage = ({ data }) => this.receive(data);
    own.onerror = (event) => this.onerror?.(event);
    own.onclose = ({ code, reason }) => this.finish(code, reason);
  }

  /** Passes a frame on. The first one, the handshake, opens the socket. */
  receive(data: string): void {
    if (this.readyState === CONNECTING) {
      this.readyState = OPEN;
      this.socketId = this.realSocketId = readId(readFrame(data)?.data, 'socket_id');
      this.onopen?.();
      this.host.onOpen();
    }
    if (this.#overlap) this.#overlap.receive(data);
    else this.#emit(data);
  }

  /** Called by pusher-js. */
  send(data: string): void {
    if (this.#own) this.#own.send(data);
    else if (this.readyState === OPEN) {
      this.#record.onSent(data);
      this.host.post({ type: 'send', data });
    }
  }

  /** Called by pusher-js. */
  close(code = 1005, reason = ''): void {
    if (this.readyState >= CLOSING) return;
    this.readyState = CLOSING;
    if (this.#own) this.#own.close();
    else this.host.post({ type: 'close' });
    queueMicrotask(() => this.finish(code, reason));
  }

  /** Ends the socket: the hub has closed it, or is gone. */
  finish(code: number, reason: string): void {
    if (this.readyState === CLOSED) return;
    this.#endOverlap();
    this.readyState = CLOSED;
    this.host.onClosed();
    this.onclose?.({ code, reason, wasClean: code !== 1006 });
  }

  #emit(data: string): void {
    if (this.readyState !== OPEN) return;
    if (!this.#own) this.#record.onReceived(data, this.host.environment.now());
    this.onmessage?.({ data });
  }

  #endOverlap(): void {
    this.#stopTimer?.();
    const overlap = this.#overlap;
    this.#overlap = null;
    overlap?.end();
  }
}
