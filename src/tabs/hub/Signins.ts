import { type Frame, readData, readId, writeFrame } from './Frame';
import type { Guest } from './Guest';
import type { SessionHost } from './SessionHost';
import { WatchlistState } from './WatchlistState';

interface SigninRequest {
  /** `null` once the guest is gone: its reply is still to come. */
  guest: Guest | null;
  user: string;
  userData: unknown;
  raw: string;
}

/** The sign-in of one socket: the first guest's goes to the server, the others share its success. */
export class Signins {
  /** The user whom the server has signed in. */
  user: string | null = null;
  readonly #host: SessionHost;
  /** The user in the name of the group. */
  readonly #groupUser: string | null;
  readonly #watchlist = new WatchlistState();
  /** In order: the first one is with the server. */
  readonly #requests: SigninRequest[] = [];

  constructor(host: SessionHost, groupUser: string | null) {
    this.#host = host;
    this.#groupUser = groupUser;
  }

  request(guest: Guest, raw: string, data: unknown): void {
    const { user_data: userData } = readData(data);
    const user = readId(userData, 'id') ?? '';
    const owner = this.user ?? this.#requests[0]?.user ?? user;
    if (this.#groupUser !== null && user !== this.#groupUser) this.#host.move(guest, '');
    else if (user === owner && this.user !== null && guest.user === null) this.#admit(guest, user, userData);
    else if (user === owner) {
      this.#requests.push({ guest, user, userData, raw });
      if (this.#requests.length === 1) this.#next();
    } else if (this.#isInUse) this.#host.move(guest, user);
    else this.#host.replace();
  }

  /** Takes in a frame of the server. Returns whether it belongs to the sign-in. */
  receive(frame: Frame, raw: string): boolean {
    if (this.#watchlist.note(frame)) {
      this.#host.send(this.#signedIn(this.#requests[0]?.guest), raw);
      return true;
    }
    if (frame.event !== 'pusher:signin_success') return false;
    const request = this.#requests.shift();
    this.user = readId(readData(frame.data).user_data, 'id') ?? request?.user ?? null;
    if (request?.guest) {
      request.guest.user = request.user;
      this.#host.send([request.guest], raw);
    }
    this.#next();
    // There is no other way to sign a user out.
    if (this.isAbandoned) this.#host.replace();
    return true;
  }

  /** Takes in an error that names no channel. Returns whether it belongs to the sign-in. */
  fail(raw: string): boolean {
    const request = this.#requests.shift();
    if (request?.guest) this.#host.send([request.guest], raw);
    this.#next();
    return request !== undefined;
  }

  remove(guest: Guest): void {
    for (const request of this.#requests) if (request.guest === guest) request.guest = null;
    guest.user = null;
  }

  /** Whether the socket has a user whom no guest signs in any more. */
  get isAbandoned(): boolean {
    return this.user !== null && !this.#isInUse;
  }

  get #isInUse(): boolean {
    return this.#requests.some(({ guest }) => guest) || this.#signedIn().size > 0;
  }

  #signedIn(other?: Guest | null): Set<Guest> {
    const guests = [...this.#host.guests()].filter(({ user }) => user !== null);
    return new Set(other ? [...guests, other] : guests);
  }

  /** Answers the requests that need no server, and sends it the first one that does. */
  #next(): void {
    for (;;) {
      const [request] = this.#requests;
      if (!request) return;
      const { guest, raw, userData } = request;
      const isRepeated = guest !== null && guest.user !== null;
      if (guest && (this.user === null || isRepeated)) {
        this.#watchlist.clear();
        this.#host.upstream(raw);
        return;
      }
      this.#requests.shift();
      if (guest) this.#admit(guest, request.user, userData);
    }
  }

  /** Signs a guest in as the user that the socket has. It gets its own data back, as a server does it. */
  #admit(guest: Guest, user: string, userData: unknown): void {
    guest.user = user;
    const success = writeFrame({ event: 'pusher:signin_success', data: { user_data: userData } });
    const watchlist = this.#watchlist.snapshot();
    const frames = this.#watchlist.isPlain ? [...watchlist, success] : [success, ...watchlist];
    for (const frame of frames) this.#host.send([guest], frame);
  }
}
