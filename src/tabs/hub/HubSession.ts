import { AuthDesk } from './AuthDesk';
import { ClientEventRate } from './ClientEventRate';
import { SIGNIN } from '../SIGNIN';
import type { Holdings } from '../TabMessage';
import { type Frame, readData, readFrame, readId, writeFrame } from './Frame';
import type { Guest } from './Guest';
import { HubChannels } from './HubChannels';
import { PONG, Pings } from './Pings';
import { sendToGuests } from './sendToGuests';
import type { SessionHost } from './SessionHost';
import { Signins } from './Signins';

const CLIENT_EVENT_REFUSED = 4301;
/** The sign-in itself has succeeded. */
const WATCHLIST_TOO_LONG = 4302;

/** One real socket, from its handshake to its end, and everything that it holds for the guests. */
export class HubSession {
  readonly auth = new AuthDesk();
  readonly #host: SessionHost;
  readonly #signins: Signins;
  readonly #channels: HubChannels;
  readonly #pings: Pings;
  readonly #clientEventRate = new ClientEventRate();
  #handshake: string | null = null;

  constructor(host: SessionHost, groupUser: string | null) {
    this.#host = host;
    this.#signins = new Signins(host, groupUser);
    this.#channels = new HubChannels(host);
    this.#pings = new Pings(host);
  }

  /** Whether the socket has a user whom no guest signs in any more. */
  get isAbandoned(): boolean {
    return this.#signins.isAbandoned;
  }

  get socketId(): string | null {
    return this.#handshake && readId(readFrame(this.#handshake)?.data, 'socket_id');
  }

  /** What the socket holds, for a standby that has to hold the same. */
  get holdings(): Holdings {
    const { user, count } = this.#signins;
    return { socketId: this.socketId, user, signins: count, channels: this.#channels.joined };
  }

  /** The guests that use a channel; `SIGNIN`: those that are signed in. */
  guestsOf(channel: string): Guest[] {
    if (channel === SIGNIN) return this.#host.guests.filter(({ user }) => user !== null);
    return this.#channels.guestsOf(channel);
  }

  /** Takes in a guest that has got its user and its channels from another socket. */
  resume(guest: Guest, userData: string | null, channels: string[]): void {
    guest.isConnected = true;
    if (userData !== null) this.#signins.resume(guest, userData);
    this.#channels.resume(guest, channels);
  }

  /** Gives the handshake to the guests that have not got it, if it is there. */
  welcome(): void {
    if (this.#handshake === null) return;
    const guests = this.#host.guests.filter(({ isConnected }) => !isConnected);
    for (const guest of guests) guest.isConnected = true;
    sendToGuests(guests, this.#handshake);
  }

  /** Takes in a frame of a guest. */
  receive(guest: Guest, raw: string): void {
    // A page that was frozen has sent this for another socket. This one may not be open yet.
    if (!guest.isConnected) return;
    const frame = readFrame(raw);
    const { event, data } = frame ?? { event: '' };
    if (event === 'pusher:ping') this.#pings.ping(guest);
    else if (event === 'pusher:signin') this.#signins.request(guest, raw, data);
    else if (event === 'pusher:subscribe') this.#channels.subscribe(guest, raw, data);
    else if (event === 'pusher:unsubscribe') this.#channels.unsubscribe(guest, data);
    else if (frame && event.startsWith('client-')) this.#sendClientEvent(guest, frame, raw);
    // The hub has answered the server's ping itself.
    else if (event !== 'pusher:pong') this.#host.sendToServer(raw);
  }

  /** Takes in a frame of the server. */
  onFrame(raw: string): void {
    const frame = readFrame(raw);
    if (!frame) return;
    this.#pings.onFrame();
    if (frame.event === 'pusher:connection_established') {
      this.#handshake = raw;
      this.welcome();
    } else if (frame.event === 'pusher:ping') this.#host.sendToServer(PONG);
    else if (frame.event === 'pusher:error') this.#onError(frame, raw);
    else if (frame.channel !== undefined) this.#channels.receive(frame, raw);
    else if (frame.event !== 'pusher:pong') this.#signins.receive(frame, raw);
  }

  remove(guest: Guest): void {
    this.auth.remove(guest);
    this.#signins.remove(guest);
    this.#channels.remove(guest);
    this.#pings.remove(guest);
  }

  #sendClientEvent(guest: Guest, frame: Frame, raw: string): void {
    if (this.#clientEventRate.admit(guest, this.#host.now())) {
      this.#host.sendToServer(raw);
      this.#channels.relay(guest, frame, this.#signins.user);
    } else sendToGuests([guest], TOO_MANY_CLIENT_EVENTS);
  }

  #onError(frame: Frame, raw: string): void {
    const { code } = readData(frame.data);
    if (code === CLIENT_EVENT_REFUSED) {
      sendToGuests(this.#clientEventRate.senders(this.#host.now()), raw);
    } else if (frame.channel !== undefined) this.#channels.receive(frame, raw);
    else if (code === WATCHLIST_TOO_LONG || !this.#signins.fail(raw)) sendToGuests(this.#host.guests, raw);
  }
}

const TOO_MANY_CLIENT_EVENTS = writeFrame({
  event: 'pusher:error',
  data: {
    code: CLIENT_EVENT_REFUSED,
    message: 'The tabs that share this connection have sent more than 10 client events in a second.',
  },
});
