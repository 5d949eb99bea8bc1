import { HANDOVER } from '../HANDOVER';
import type { WarmStart } from '../standby/WarmStart';
import type { GuestMessage, LeaderMessage, Resumption } from '../TabMessage';
import { RealSocket, type RealSocketOwner } from './RealSocket';
import type { Guest } from './Guest';
import { Guests } from './Guests';
import type { HubOptions } from './HubOptions';

/** How long the socket stays open without guests, in milliseconds: a page that reloads needs it again. */
const IDLE_LIMIT = 1000;

/** The leader's part: has the real socket of the group, and speaks Pusher's protocol to the virtual sockets, its guests. */
export class Hub {
  readonly #options: HubOptions;
  readonly #guests: Guests;
  readonly #owner: RealSocketOwner;
  #realSocket: RealSocket | null = null;
  #stopIdleTimer: (() => void) | null = null;
  /** As long as guests of the last hub may resume. */
  #warmStart: WarmStart | null = null;

  constructor(options: HubOptions) {
    this.#options = options;
    const guests = (this.#guests = new Guests(options));
    const warmGuests = () => (this.#warmStart ? [this.#warmStart.guest] : []);
    this.#owner = {
      get guests() {
        return [...guests.all, ...warmGuests()];
      },
      move: (guest, user) => this.#shut([guest], HANDOVER.code, HANDOVER.reason, user),
      replace: () => this.#replace(),
      onClosed: (code, reason) => this.#onClosed(code, reason),
      onStandby: () => options.onAnnouncementChange(),
    };
    if (options.warmStart) this.#begin(options.warmStart);
  }

  /** Whether other peers depend on this one. */
  get hasOthers(): boolean {
    return this.#guests.hasOthers;
  }

  /** What the leader tells all peers. */
  get announcement(): LeaderMessage {
    return {
      type: 'hub',
      epoch: this.#options.epoch,
      tabs: this.#guests.all.length,
      standby: this.#realSocket?.standby ?? null,
      isWarm: this.#warmStart !== null,
    };
  }

  receive(message: Exclude<GuestMessage, { type: 'ask' }>): void {
    const { from, socket } = message;
    const known = this.#guests.get(from);
    // A peer has one socket at a time: a guest with another number is one of its earlier sockets.
    const guest = known?.socket === socket ? known : null;
    if (message.type === 'open') {
      if (known && !guest) this.#remove([known]);
      this.#open(from, socket, !guest);
    } else if (message.type === 'close') this.#remove(guest ? [guest] : []);
    else if (message.type === 'resume') {
      if (known) this.#remove([known]);
      this.#resume(from, socket, message);
    } else if (!guest) this.#guests.refuse(from, socket);
    else if (message.type === 'replace') this.#replace();
    else this.#realSocket?.receive(guest, message);
  }

  /** Closes the socket. The guests are told by the next leader. */
  end(): void {
    this.#disconnect();
    for (const guest of this.#guests.all) this.#guests.remove(guest);
  }

  #open(id: string, socket: number, isNew: boolean): void {
    this.#stopIdleTimer?.();
    if (isNew) this.#add(id, socket);
    if (!this.#realSocket) this.#connect();
    else if (this.#realSocket.session.isAbandoned) this.#replace();
    else this.#realSocket.session.welcome();
  }

  #begin(warmStart: WarmStart): void {
    this.#warmStart = warmStart;
    this.#realSocket = warmStart.realSocket;
    warmStart.begin(this.#owner, () => {
      this.#warmStart = null;
      // What no guest has taken over is left.
      this.#remove([warmStart.guest]);
    });
  }

  #resume(id: string, socket: number, resumption: Resumption): void {
    const warmStart = this.#warmStart;
    if (warmStart?.covers(resumption)) warmStart.resume(this.#add(id, socket), resumption);
    else this.#guests.refuse(id, socket);
  }

  #connect(): void {
    this.#realSocket = new RealSocket(this.#options, this.#owner);
  }

  #add(id: string, socket: number): Guest {
    const guest = this.#guests.add(id, socket, () => this.#remove([guest]));
    this.#options.onAnnouncementChange();
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
    this.#warmStart?.end();
    this.#warmStart = null;
    this.#realSocket?.close();
    this.#realSocket = null;
  }

  #shut(guests: Guest[], code: number, reason: string, move?: string): void {
    for (const guest of guests) guest.post({ type: 'shut', code, reason, move });
    this.#remove(guests);
  }

  #remove(guests: Guest[]): void {
    if (guests.length === 0) return;
    for (const guest of guests) {
      this.#guests.remove(guest);
      this.#realSocket?.remove(guest);
    }
    this.#options.onAnnouncementChange();
    if (!this.#realSocket) return;
    this.#stopIdleTimer?.();
    if (this.#guests.all.length > 0) {
      if (this.#realSocket.session.isAbandoned) this.#replace();
    } else this.#stopIdleTimer = this.#options.environment.startTimer(() => this.#disconnect(), IDLE_LIMIT);
  }
}
