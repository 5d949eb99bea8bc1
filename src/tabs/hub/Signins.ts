import { type Frame, readData, readId, writeFrame } from './Frame';
import type { Guest } from './Guest';
import { type QueuedFrame, RequestQueue } from './RequestQueue';
import { sendToGuests } from './sendToGuests';
import type { SessionHost } from './SessionHost';
import { WatchlistState } from './WatchlistState';

interface SigninRequest extends QueuedFrame {
  user: string;
  userData: unknown;
  /** Whether the guest is signed in already: the server gets its data, but its refusal changes nothing. */
  isAdmitted?: boolean;
}

/** The sign-in of one socket: the first guest's goes to the server, the others share its success. */
export class Signins {
  /** The user whom the server has signed in. */
  user: string | null = null;
  /** How often the server has signed a user in. */
  count = 0;
  /** The user's data that the server has, as JSON. */
  #userData: unknown = null;
  /** The data that newer ones have replaced. */
  readonly #formerData = new Set<unknown>();
  readonly #host: SessionHost;
  /** The user in the name of the group. */
  readonly #groupUser: string | null;
  readonly #watchlist = new WatchlistState();
  readonly #requests: RequestQueue<SigninRequest>;

  constructor(host: SessionHost, groupUser: string | null) {
    this.#host = host;
    this.#groupUser = groupUser;
    this.#requests = new RequestQueue((raw) => {
      this.#watchlist.begin();
      host.sendToServer(raw);
    });
  }

  /** Whether the socket has a user whom no guest signs in any more. There is no other way to sign a user out than to close it. */
  get isAbandoned(): boolean {
    return this.user !== null && !this.#isInUse;
  }

  request(guest: Guest, raw: string, data: unknown): void {
    const { user_data: userData } = readData(data);
    const user = readId(userData, 'id') ?? '';
    const owner = this.user ?? this.#requests.first?.user ?? user;
    const request = { guest, raw, user, userData };
    if (this.#groupUser !== null && user !== this.#groupUser) this.#host.move(guest, '');
    else if (user !== owner && this.#isInUse) this.#host.move(guest, user);
    else if (user !== owner) this.#host.replace();
    else this.#take(request);
  }

  /** Takes in a guest that is signed in already, on another socket. This one may have newer data of the user. */
  resume(guest: Guest, userData: string): void {
    guest.user = this.user;
    if (userData !== this.#userData) sendToGuests([guest], successWith(this.#userData));
  }

  /** Takes in a frame of the server that names no channel. */
  receive(frame: Frame, raw: string): void {
    if (frame.event === 'pusher:signin_success') this.#succeed(frame, raw);
    else {
      const { first } = this.#requests;
      const isOfUser = this.#watchlist.note(frame);
      const receivers = this.#host.guests.filter((guest) => guest.user !== null || guest === first?.guest);
      sendToGuests(isOfUser ? receivers : this.#host.guests, raw);
    }
  }

  /** Takes in an error that names no channel. Returns whether it belongs to the sign-in. */
  fail(raw: string): boolean {
    this.#watchlist.end(false);
    const request = this.#requests.fail();
    if (request && !request.isAdmitted) sendToGuests([request.guest], raw);
    return request !== undefined;
  }

  remove(guest: Guest): void {
    this.#requests.remove(guest);
  }

  get #isInUse(): boolean {
    return this.#requests.waiting.length > 0 || this.#host.guests.some(({ user }) => user !== null);
  }

  #succeed({ data }: Frame, raw: string): void {
    const { first } = this.#requests;
    // Not as the server writes them: they are compared with those of other guests.
    const userData = first?.userData ?? readData(data).user_data;
    this.user = readId(userData, 'id');
    this.count++;
    this.#watchlist.end(true);
    this.#formerData.add(this.#userData).delete(userData);
    this.#userData = userData;
    this.#host.onChange();
    if (first) first.guest.user = first.user;
    const others = this.#requests.succeed().filter((request) => request !== first);
    // A guest that waits would take it for the answer to its own request.
    const isWaiting = (guest: Guest) =>
      others.some((request) => request.guest === guest && !request.isAdmitted);
    sendToGuests(
      this.#host.guests.filter((guest) => guest.user !== null && !isWaiting(guest)),
      raw,
    );
    for (const request of others) this.#take(request);
    if (this.isAbandoned) this.#host.replace();
  }

  /** Sends a request to the server, or has its guest share the success of another one. */
  #take(request: SigninRequest): void {
    const { guest, userData } = request;
    const isSignedIn = guest.user !== null;
    if (this.user === null || isSignedIn) this.#requests.add(request);
    else {
      this.#admit(request);
      if (userData !== this.#userData && !this.#formerData.has(userData))
        this.#requests.add({ ...request, isAdmitted: true });
    }
  }

  /** Signs a guest in as the user that the socket has. It gets its own data back, as a server does it, unless newer ones are known. */
  #admit({ guest, user, userData }: SigninRequest): void {
    guest.user = user;
    const isOutdated = this.#formerData.has(userData);
    const success = successWith(isOutdated ? this.#userData : userData);
    const watchlist = this.#watchlist.snapshot();
    for (const frame of this.#watchlist.isPlain ? [...watchlist, success] : [success, ...watchlist])
      sendToGuests([guest], frame);
  }
}

const successWith = (userData: unknown): string =>
  writeFrame({ event: 'pusher:signin_success', data: { user_data: userData } });
