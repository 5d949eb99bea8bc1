import { HANDOVER } from '../HANDOVER';
import type { TabEnvironment, TabSocket } from '../TabEnvironment';
import type { GuestId, GuestMessage, HubMessage } from '../TabMessage';
import { AuthDesk } from './AuthDesk';
import { type Guest, pageOf } from './Guest';
import { GuestPages } from './GuestPages';
import { HubSession } from './HubSession';
import type { SessionHost } from './SessionHost';

/** How long the socket stays open without guests, in milliseconds: a page that reloads needs it again. */
const IDLE_LIMIT = 1000;

interface HubOptions {
  environment: TabEnvironment;
  group: string;
  /** The user in the name of the group. */
  user: string | null;
  epoch: number;
  openReal(): TabSocket;
  /** Passes a message to a guest on this page. */
  deliver(message: HubMessage): void;
  /** The number of tabs has changed. */
  onTabs(): void;
}

/** The leader's part: has the real socket of the group, and speaks Pusher's protocol to the virtual sockets, its guests. */
export class Hub {
  readonly #options: HubOptions;
  readonly #guests = new Map<GuestId, Guest>();
  readonly #pages: GuestPages;
  #connection: { socket: TabSocket; session: HubSession } | null = null;
  #stopIdleTimer: (() => void) | null = null;

  constructor(options: HubOptions) {
    this.#options = options;
    const { environment, group, deliver } = options;
    const onGone = (page: string) => this.#removeWhere((guest) => pageOf(guest.id) === page);
    this.#pages = new GuestPages({ environment, group, deliver, onGone });
  }

  get epoch(): number {
    return this.#options.epoch;
  }

  /** The number of pages with guests. */
  get tabs(): number {
    return this.#pages.size;
  }

  /** Whether other pages depend on this one. */
  get hasForeignGuests(): boolean {
    return this.#pages.hasOthers;
  }

  receive(message: Exclude<GuestMessage, { type: 'ask' }>): void {
    const { type, from } = message;
    const guest = this.#guests.get(from);
    if (type === 'open') this.#open(from);
    else if (type === 'close') this.#removeWhere((other) => other === guest);
    // It believes that it is connected, and would wait for ever.
    else if (!guest) this.#refuse(from);
    else if (type === 'send') this.#connection?.session.receive(guest, message.data);
    else if (type === 'want') this.#connection?.session.auth.want(guest, message.key);
    else this.#connection?.session.auth.tell(guest, message.key, message.reply);
  }

  /** Closes the socket. The guests are told by the next leader. */
  end(): void {
    this.#stopIdleTimer?.();
    this.#disconnect();
    this.#guests.clear();
    this.#pages.end();
  }

  #open(id: GuestId): void {
    this.#stopIdleTimer?.();
    this.#stopIdleTimer = null;
    if (!this.#guests.has(id)) {
      this.#guests.set(id, { id, isConnected: false, user: null });
      this.#pages.add(pageOf(id));
      this.#options.onTabs();
    }
    if (!this.#connection) this.#connect();
    else if (this.#connection.session.isAbandoned) this.#replace();
    else this.#connection.session.welcome();
  }

  #connect(): void {
    const auth = new AuthDesk((guest, key, reply) =>
      this.#pages.send([guest.id], (to) => ({ type: 'auth', epoch: this.epoch, to, key, reply })),
    );
    const socket = this.#openSocket();
    if (!socket) return;
    const session = new HubSession(this.#createHost(socket), auth, this.#options.user);
    this.#connection = { socket, session };
    socket.onmessage = ({ data }) => session.onFrame(data);
    socket.onclose = ({ code, reason }) => this.#onClosed(code, reason);
  }

  #openSocket(): TabSocket | null {
    try {
      return this.#options.environment.openSocket(this.#options.openReal);
    } catch {
      // The browser refuses the URL. pusher-js tries again, as it does with sockets of its own.
      this.#onClosed(1006, '');
      return null;
    }
  }

  #createHost(socket: TabSocket): SessionHost {
    return {
      upstream: (raw) => socket.send(raw),
      send: (to, raw) =>
        this.#pages.send(
          [...to].map(({ id }) => id),
          (ids) => ({ type: 'frame', epoch: this.epoch, to: ids, data: raw }),
        ),
      move: (guest, user) => {
        this.#shut([guest], HANDOVER.code, HANDOVER.reason, user);
        this.#removeWhere((other) => other === guest);
      },
      replace: () => this.#replace(),
      fail: () => this.#onClosed(1006, ''),
      guests: () => this.#guests.values(),
      now: () => this.#options.environment.now(),
    };
  }

  #replace(): void {
    this.#disconnect();
    const connected = [...this.#guests.values()].filter(({ isConnected }) => isConnected);
    this.#shut(connected, HANDOVER.code, HANDOVER.reason);
    this.#removeWhere(({ isConnected }) => isConnected);
    if (this.#guests.size > 0) this.#connect();
  }

  #onClosed(code: number, reason: string): void {
    this.#disconnect();
    this.#shut(this.#guests.values(), code, reason);
    this.#removeWhere(() => true);
  }

  #disconnect(): void {
    const socket = this.#connection?.socket;
    this.#connection = null;
    if (!socket) return;
    socket.onmessage = socket.onclose = null;
    socket.close();
  }

  #shut(guests: Iterable<Guest>, code: number, reason: string, move?: string): void {
    const ids = [...guests].map(({ id }) => id);
    this.#pages.send(ids, (to) => ({ type: 'shut', epoch: this.epoch, to, code, reason, move }));
  }

  #refuse(id: GuestId): void {
    const page = pageOf(id);
    this.#pages.add(page);
    this.#shut([{ id, isConnected: true, user: null }], HANDOVER.code, HANDOVER.reason);
    this.#removeUnusedPage(page);
  }

  #removeWhere(isGone: (guest: Guest) => boolean): void {
    const gone = [...this.#guests.values()].filter(isGone);
    for (const guest of gone) {
      this.#guests.delete(guest.id);
      this.#connection?.session.remove(guest);
      this.#removeUnusedPage(pageOf(guest.id));
    }
    if (gone.length === 0) return;
    this.#options.onTabs();
    if (this.#guests.size === 0) this.#waitForGuests();
    else if (this.#connection?.session.isAbandoned) this.#replace();
  }

  #removeUnusedPage(page: string): void {
    const isUsed = [...this.#guests.keys()].some((id) => pageOf(id) === page);
    if (!isUsed) this.#pages.remove(page);
  }

  #waitForGuests(): void {
    this.#stopIdleTimer?.();
    this.#stopIdleTimer = this.#connection
      ? this.#options.environment.startTimer(() => this.#disconnect(), IDLE_LIMIT)
      : null;
  }
}
