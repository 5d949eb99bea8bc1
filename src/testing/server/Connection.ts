import { checkClose } from './checkClose';
import type { Interceptors } from './createInterceptors';
import type { Log } from './createLog';
import type { PusherApp } from './PusherApp';
import type { PusherConnection } from './PusherConnection';
import type { ServerSocket } from './ServerSocket';
import type { Answer } from './protocol/Answer';
import type { AppState } from './protocol/AppState';
import { decodeFrame } from './protocol/decodeFrame';
import type { Member } from './protocol/Member';
import type { PusherFrame } from './protocol/PusherFrame';
import type { Participant } from './protocol/Rules';
import type { UserData } from './protocol/signatures';

/** The part of the server that a connection uses. */
export interface ConnectionHost {
  readonly interceptors: Interceptors;
  readonly log: Log;
  /** Is called with each frame of the client that the interceptors deliver. */
  onFrame(connection: Connection, raw: string): void;
  onClose(connection: Connection): void;
}

/** The server's end of a connection. All frames go through it, in both directions. */
export class Connection implements PusherConnection, Participant {
  userData: UserData | null = null;
  readonly users = new Set<string>();
  /** The user ids of the watchlist. */
  readonly watching = new Set<string>();
  readonly channels = new Set<string>();
  readonly members = new Map<string, Member>();
  /** The times of the client events within the rate limit's period, in milliseconds since 1970. */
  clientEventTimes: readonly number[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #open = true;

  constructor(
    readonly socketId: string,
    readonly app: PusherApp,
    readonly state: AppState<Connection>,
    readonly socket: ServerSocket,
    readonly host: ConnectionHost,
  ) {}

  get userId(): string | null {
    return this.userData?.id ?? null;
  }

  receive(raw: string): void {
    if (!this.#open) return;
    this.#record('in', raw);
    this.#intercept('in', raw, (text) => this.host.onFrame(this, text));
  }

  send(frame: PusherFrame | string): void {
    this.#intercept('out', toText(frame), (text) => {
      this.socket.send(text);
      // Recorded after it was sent, because a listener may send the next frame.
      this.#record('out', text);
    });
  }

  answer({ frames, close }: Answer): void {
    for (const frame of frames) this.send(frame);
    if (close === 'drop') this.drop();
    else if (close) this.close(close.code, close.reason);
  }

  close(code: number, reason = ''): void {
    checkClose(code, reason);
    this.#end('server', code, reason, () => this.socket.close(code, reason));
  }

  drop(): void {
    this.#end('server', 1006, '', () => this.socket.drop());
  }

  /** The client closed the socket, or the connection was lost. */
  closed(code: number, reason: string): void {
    this.#end('client', code, reason);
  }

  #intercept(direction: 'in' | 'out', raw: string, deliver: (raw: string) => void): void {
    if (!this.#open) return;
    if (!this.host.interceptors.active) {
      deliver(raw);
      return;
    }
    const frame = decodeFrame(raw);
    const verdict = this.host.interceptors.judge({
      direction,
      event: frame?.event ?? '',
      data: frame?.data,
      channel: frame?.channel,
      raw,
      connection: this,
    });
    if (verdict === 'drop') return;
    const texts = [verdict?.replace ?? raw].flat().map(toText);
    const deliverAll = () => {
      // The delivery of one text may close the connection.
      for (const text of texts) if (this.#open) deliver(text);
    };
    if (verdict?.delay === undefined) deliverAll();
    else this.#schedule(verdict.delay, deliverAll);
  }

  /** Calls the action after the delay, unless the connection has closed by then. */
  #schedule(delay: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, delay);
    this.#timers.add(timer);
  }

  #record(direction: 'in' | 'out', raw: string): void {
    if (!this.host.log.active) return;
    const { event = '', data, channel } = decodeFrame(raw) ?? {};
    this.host.log.write({ type: 'frame', socketId: this.socketId, direction, event, data, channel, raw });
  }

  #end(by: 'client' | 'server', code: number, reason: string, endSocket?: () => void): void {
    if (!this.#open) return;
    this.#open = false;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.host.onClose(this);
    endSocket?.();
    this.host.log.write({ type: 'close', socketId: this.socketId, by, code, reason });
  }
}

function toText(frame: PusherFrame | string): string {
  return typeof frame === 'string' ? frame : JSON.stringify(frame);
}
