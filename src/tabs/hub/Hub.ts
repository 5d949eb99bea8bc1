import { HANDOVER } from '../HANDOVER';
import type { TabEnvironment, TabSocket } from '../TabEnvironment';
import type { GuestMessage, GuestRequest, HubMessage, Resumption } from '../TabMessage';
import type { Guest } from './Guest';
import { Guests } from './Guests';
import { Connection, type ConnectionOwner } from './Connection';
import { PONG } from './Pings';
import type { HubSession } from './HubSession';
import { StandbyContact } from './StandbyContact';
import type { WarmSocket } from '../standby/WarmSocket';

/** How long the socket stays open without guests, in milliseconds: a page that reloads needs it again. */
const IDLE_LIMIT = 1000;
/** How long a socket that was warm keeps everything for guests that resume, in milliseconds. */
const RESUME_LIMIT = 2000;

interface HubOptions {
  environment: TabEnvironment;
  group: string;
  /** The user in the name of the group. */
  user: string | null;
  /** The member that leads. */
  member: string;
  epoch: number;
  openReal(): TabSocket;
  /** The socket to begin with. */
  warm: WarmSocket | null;
  /** Passes a message to the member that leads. */
  deliver(message: HubMessage): void;
  /** The number of tabs has changed, or the standby. */
  onTabs(): void;
}

/** The leader's part: has the real socket of the group, and speaks Pusher's protocol to the virtual sockets, its guests. */
export class Hub {
  readonly #options: HubOptions;
  readonly #guests: Guests;
  readonly #owner: ConnectionOwner;
  readonly #standby = new StandbyContact();
  #connection: Connection | null = null;
  #stopIdleTimer: (() => void) | null = null;
  /** The socket that was warm, as long as guests may resume. */
  #warm: WarmSocket | null = null;
  #stopWarmTimer: (() => void) | null = null;

  constructor(options: HubOptions) {
    this.#options = options;
    const guests = (this.#guests = new Guests(options));
    const warmGuests = () => (this.#warm ? [this.#warm.guest] : []);
    this.#owner = {
      get guests() {
        return [...guests.all, ...warmGuests()];
      },
      move: (guest, user) => this.#shut([guest], HANDOVER.code, HANDOVER.reason, user),
      replace: () => this.#replace(),
      onClosed: (code, reason) => this.#onClosed(code, reason),
      onChange: () => this.#connection && this.#standby.tell(this.#connection.session),
    };
    if (options.warm) this.#begin(options.warm);
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

  /** The member that keeps a warm socket, if it is ready. */
  get standby(): string | null {
    return this.#standby.ready;
  }

  /** Whether guests of the last hub may resume. */
  get isWarm(): boolean {
    return this.#warm !== null;
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
    else if (message.type === 'resume') {
      if (known) this.#remove([known]);
      this.#resume(from, socket, message);
    } else if (!guest) this.#refuse(from, socket);
    else if (session) this.#serve(guest, session, message);
  }

  /** Closes the socket. The guests are told by the next leader. */
  end(): void {
    this.#disconnect();
    for (const guest of this.#guests.all) this.#guests.remove(guest);
  }

  #open(id: string, socket: number, isNew: boolean): void {
    this.#stopIdleTimer?.();
    if (isNew) this.#add(id, socket);
    if (!this.#connection) this.#connect();
    else if (this.#connection.session.isAbandoned) this.#replace();
    else this.#connection.session.welcome();
  }

  #serve(guest: Guest, session: HubSession, message: GuestRequest): void {
    if (message.type === 'send') session.receive(guest, message.data);
    else if (message.type === 'want') session.auth.want(guest, message.key);
    else if (message.type === 'told') session.auth.tell(guest, message.key, message.reply);
    else if (message.type === 'standby') {
      this.#standby.note(guest, message.isReady, session);
      this.#options.onTabs();
    } else if (message.type === 'need')
      this.#standby.need(session, message.channel, message.socketId, message.attempt);
    else if (message.type === 'signed') this.#standby.pass(message);
  }

  #begin(warm: WarmSocket): void {
    this.#warm = warm;
    this.#connection = warm.connection;
    warm.connection.owner = this.#owner;
    this.#stopWarmTimer = this.#options.environment.startTimer(() => {
      this.#warm = null;
      // What no guest has taken over is left.
      this.#remove([warm.guest]);
    }, RESUME_LIMIT);
  }

  #resume(id: string, socket: number, { user, channels }: Resumption): void {
    const warm = this.#warm;
    const isUserKept = user === null || user === warm?.user;
    if (!warm?.socketId || !isUserKept || !channels.every((channel) => warm.isSettled(channel))) {
      this.#refuse(id, socket);
      return;
    }
    const guest = this.#add(id, socket);
    warm.connection.session.resume(guest, user, channels);
    guest.post({ type: 'resumed', socketId: warm.socketId, frames: warm.framesOf(channels) });
    // The last hub may not have answered its ping.
    guest.post({ type: 'frame', data: PONG });
  }

  #connect(): void {
    const { environment, openReal, user } = this.#options;
    this.#connection = new Connection(environment, openReal, user, this.#owner);
  }

  #add(id: string, socket: number): Guest {
    const guest = this.#guests.add(id, socket, () => this.#remove([guest]));
    this.#options.onTabs();
    return guest;
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
    this.#stopWarmTimer?.();
    this.#warm = null;
    this.#standby.forget();
    this.#connection?.close();
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
      this.#standby.remove(guest);
      this.#connection?.session.remove(guest);
    }
    this.#options.onTabs();
    if (!this.#connection) return;
    if (this.tabs > 0) {
      if (this.#connection.session.isAbandoned) this.#replace();
    } else this.#stopIdleTimer = this.#options.environment.startTimer(() => this.#disconnect(), IDLE_LIMIT);
  }
}
