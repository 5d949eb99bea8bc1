import { HANDOVER } from './HANDOVER';
import { readFrame, readId } from './hub/Frame';
import type { Continuity } from './standby/Continuity';
import type { SocketClose, TabEnvironment, TabSocket } from './TabEnvironment';
import type { GuestRequest, LoggedFrame } from './TabMessage';

const [CONNECTING, OPEN, CLOSING, CLOSED] = [0, 1, 2, 3] as const;

interface VirtualSocketHost {
  readonly environment: Pick<TabEnvironment, 'now' | 'startTimer'>;
  readonly standbyCode: { Continuity: typeof Continuity } | null;
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
  /** `null` without the option `standby`, and with a socket of this tab's own: there is nothing to go on at. */
  #continuity: Continuity | null;

  constructor(
    /** The number by which the hub tells it from the earlier sockets of its peer. */
    readonly number: number,
    readonly host: VirtualSocketHost,
  ) {
    const { environment, standbyCode } = host;
    this.#continuity = standbyCode && new standbyCode.Continuity(environment, (raw) => this.#emit(raw));
  }

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
    const resumption = isWarm && this.isShared ? this.#continuity?.resumption : null;
    if (this.isWaiting) this.host.post({ type: 'open' });
    else if (resumption) this.host.post({ type: 'resume', ...resumption });
    else this.onHubGone();
  }

  /** Closes a socket whose hub is gone: pusher-js opens another. */
  onHubGone(): void {
    if (this.isShared) this.finish(HANDOVER.code, HANDOVER.reason);
  }

  /** Goes on at the real socket of the new leader. */
  resume(socketId: string, frames: LoggedFrame[]): void {
    // What was sent meanwhile has a signature for the old socket.
    if (!this.#continuity?.resumption) {
      this.host.post({ type: 'close' });
      this.onHubGone();
      return;
    }
    this.realSocketId = socketId;
    this.#continuity.resume(frames);
  }

  /** Uses a socket of this tab's own from now on. */
  useOwn(own: TabSocket): void {
    this.host.post({ type: 'close' });
    this.#own = own;
    this.#continuity = null;
    own.onmessage = ({ data }) => this.receive(data);
    own.onerror = (event) => this.onerror?.(event);
    own.onclose = ({ code, reason }) => this.finish(code, reason);
  }

  /** Has the real socket replaced, for all tabs that use it. */
  replace(): void {
    if (!this.#own) {
      this.host.post({ type: 'replace' });
      return;
    }
    this.#own.close();
    this.finish(HANDOVER.code, HANDOVER.reason);
  }

  /** Passes a frame on. The first one, the handshake, opens the socket. */
  receive(data: string): void {
    if (this.readyState === CONNECTING) {
      this.readyState = OPEN;
      this.socketId = this.realSocketId = readId(readFrame(data)?.data, 'socket_id');
      this.onopen?.();
      this.host.onOpen();
    }
    if (this.#continuity) this.#continuity.receive(data);
    else this.#emit(data);
  }

  /** Called by pusher-js. */
  send(data: string): void {
    if (this.#own) this.#own.send(data);
    else if (this.readyState === OPEN) {
      this.#continuity?.onSent(data);
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
    this.#continuity?.end();
    this.readyState = CLOSED;
    this.host.onClosed();
    this.onclose?.({ code, reason, wasClean: code !== 1006 });
  }

  #emit(data: string): void {
    if (this.readyState === OPEN) this.onmessage?.({ data });
  }
}
