import { HANDOVER } from '../HANDOVER';
import type { TabEnvironment, TabSocket } from '../TabEnvironment';
import type { GuestMessage, HubMessage } from '../TabMessage';
import type { Guest } from './Guest';
import { Guests } from './Guests';
import { HubSession } from './HubSession';
import { listenToSocket } from './listenToSocket';

/** How long the socket stays open without guests, in milliseconds: a page that reloads needs it again. */
const IDLE_LIMIT = 1000;

interface HubOptions {
  environment: TabEnvironment;
  group: string;
  /** The user in the name of the group. */
  user: string | null;
  /** The member that leads. */
  member: string;
  epoch: number;
  openReal(): TabSocket;
  /** Passes a message to the member that leads. */
  deliver(message: HubMessage): void;
  /** The number of tabs has changed. */
  onTabs(): void;
}

/** The leader's part: has the real socket of the group, and speaks Pusher's protocol to the virtual sockets, its guests. */
export class Hub {
  readonly #options: HubOptions;
  readonly #guests: Guests;
  #connection: { socket: TabSocket; session: HubSession; stopListening: () => void } | null = null;
  #stopIdleTimer: (() => void) | null = null;

  constructor(options: HubOptions) {
    this.#options = options;
    this.#guests = new Guests(options);
  }

  get epoch(): number {
    return this.#options.epoch;
  }

  get tabs(): number {
    return this.#guests.all.length;
  }

  /** Whether other members depend on this one. */
  get hasOthers(): boolean {
    return this.#guests.hasOthers;
  }

  receive(message: Exclude<GuestMessage, { type: 'ask' }>): void {
    const { from, socket } = message;
    const session = this.#connection?.session;
    const known = this.#guests.get(from);
    const guest = known?.socket === socket ? known : null;
    if (message.type === 'open') {
      if (known && !guest) this.#remove([known]);
      this.#open(from, socket, !guest);
    } else if (message.type === 'close') this.#remove(guest ? [guest] : []);
    else if (!guest) this.#refuse(from, socket);
    else if (message.type === 'send') session?.receive(guest, message.data);
    else if (message.type === 'want') session?.auth.want(guest, message.key);
    else session?.auth.tell(guest, message.key, message.reply);
  }

  /** Closes the socket. The guests are told by the next leader. */
  end(): void {
    this.#disconnect();
    for (const guest of this.#guests.all) this.#guests.remove(guest);
  }

  #open(id: string, socket: number, isNew: boolean): void {
    this.#stopIdleTimer?.();
    if (isNew) {
      this.#guests.add(id, socket, () => this.#remove(this.#guests.all.filter((guest) => guest.id === id)));
      this.#options.onTabs();
    }
    if (!this.#connection) this.#connect();
    else if (this.#connection.session.isAbandoned) this.#replace();
    else this.#connection.session.welcome();
  }

  #connect(): void {
    const { environment, openReal, user } = this.#options;
    const guests = this.#guests;
    const socket = environment.openSocket(openReal);
    const session = new HubSession(
      {
        get guests() {
          return guests.all;
        },
        upstream: (raw) => socket.send(raw),
        move: (guest, move) => this.#shut([guest], HANDOVER.code, HANDOVER.reason, move),
        replace: () => this.#replace(),
        fail: () => this.#onClosed(1006, ''),
        now: () => environment.now(),
      },
      user,
    );
    const onFrame = (raw: string) => session.onFrame(raw);
    const onClosed = (code: number, reason: string) => this.#onClosed(code, reason);
    const stopListening = listenToSocket(environment, socket, { onFrame, onClosed });
    this.#connection = { socket, session, stopListening };
  }

  #replace(): void {
    this.#disconnect();
    const connected = this.#guests.all.filter(({ isConnected }) => isConnected);
    this.#shut(connected, HANDOVER.code, HANDOVER.reason);
    if (this.#guests.all.length > 0) this.#connect();
  }

  #onClosed(code: number, reason: string): void {
    this.#disconnect();
    this.#shut(this.#guests.all, code, reason);
  }

  #disconnect(): void {
    this.#stopIdleTimer?.();
    this.#connection?.stopListening();
    this.#connection?.socket.close();
    this.#connection = null;
  }

  #shut(guests: Guest[], code: number, reason: string, move?: string): void {
    for (const guest of guests) guest.post({ type: 'shut', code, reason, move });
    this.#remove(guests);
  }

  /** A socket that is not known here believes to be connected, and would wait for ever. */
  #refuse(id: string, socket: number): void {
    const stranger = this.#guests.createStranger(id, socket);
    stranger.post({ type: 'shut', ...HANDOVER });
    stranger.end();
  }

  #remove(guests: Guest[]): void {
    if (guests.length === 0) return;
    for (const guest of guests) {
      this.#guests.remove(guest);
      this.#connection?.session.remove(guest);
    }
    this.#options.onTabs();
    if (!this.#connection) return;
    if (this.tabs > 0) {
      if (this.#connection.session.isAbandoned) this.#replace();
    } else this.#stopIdleTimer = this.#options.environment.startTimer(() => this.#disconnect(), IDLE_LIMIT);
  }
}
