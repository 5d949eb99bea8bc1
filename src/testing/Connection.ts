import type { Interceptors } from './createInterceptors';
import type { Log } from './createLog';
import type { PusherConnection } from './PusherConnection';
import type { PusherApp } from './PusherApp';
import type { ServerSocket } from './ServerSocket';
import { checkClose } from './checkClose';
import type { Answer } from './protocol/Answers';
import type { AppState } from './protocol/AppState';
import { decodeFrame } from './protocol/decodeFrame';
import type { PusherFrame } from './protocol/PusherFrame';
import type { Member } from './protocol/Member';
import type { Participant } from './protocol/Rules';
import type { UserData } from './protocol/signatures';

/** What a connection needs of the server it belongs to. */
export interface ConnectionHost {
  readonly interceptors: Interceptors;
  readonly log: Log;
  /** A frame arrived, past the interceptors. */
  onFrame(connection: Connection, raw: string): void;
  onClose(connection: Connection): void;
}

/** The server's own view of a connection: every frame in either direction passes through it. */
export class Connection implements PusherConnection, Participant {
  userData: UserData | null = null;
  readonly users = new Set<string>();
  readonly watching = new Set<string>();
  readonly channels = new Set<string>();
  readonly members = new Map<string, Member>();
  /** When those of the last second came. */
  clientEvents: number[] = [];
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  #open = true;

  constructor(
    readonly socketId: string,
    readonly app: PusherApp,
    readonly state: AppState,
    readonly socket: ServerSocket,
    readonly host: ConnectionHost,
  ) {}

  get userId(): string | null {
    return this.userData?.id ?? null;
  }

  receive(raw: string): void {
    if (!this.#open) return;
    this.#record('in', raw);
    this.#pass('in', raw, (text) => this.host.onFrame(this, text));
  }

  send(frame: PusherFrame | string): void {
    this.#pass('out', asText(frame), (text) => {
      this.socket.send(text);
      // After the frame is on its way: a listener may send the next one.
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

  /** The other end closed, or was lost. */
  closed(code: number, reason: string): void {
    this.#end('client', code, reason);
  }

  #pass(direction: 'in' | 'out', raw: string, deliver: (raw: string) => void): void {
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
    const texts = [verdict?.replace ?? raw].flat().map(asText);
    const deliverAll = () => {
      for (const text of texts) if (this.#open) deliver(text);
    };
    if (verdict?.delay === undefined) deliverAll();
    else this.#later(verdict.delay, deliverAll);
  }

  #later(delay: number, action: () => void): void {
    const timer = setTimeout(() => {
      this.#timers.delete(timer);
      action();
    }, delay);
    this.#timers.add(timer);
  }

  #record(direction: 'in' | 'out', raw: string): void {
    if (!this.host.log.active) return;
    const frame = decodeFrame(raw);
    const { socketId } = this;
    const { event = '', data, channel } = frame ?? {};
    this.host.log.write({ type: 'frame', socketId, direction, event, data, channel, raw });
  }

  #end(by: 'client' | 'server', code: number, reason: string, act?: () => void): void {
    if (!this.#open) return;
    this.#open = false;
    for (const timer of this.#timers) clearTimeout(timer);
    this.#timers.clear();
    this.host.onClose(this);
    act?.();
    this.host.log.write({ type: 'close', socketId: this.socketId, by, code, reason });
  }
}

function asText(frame: PusherFrame | string): string {
  return typeof frame === 'string' ? frame : JSON.stringify(frame);
}
