import type { RealSocket, RealSocketOwner } from '../hub/RealSocket';
import { PING } from '../hub/Pings';
import { readFrame } from '../hub/Frame';
import type { Guest } from '../hub/Guest';
import { SIGNIN } from '../SIGNIN';
import type { TabEnvironment } from '../TabEnvironment';
import type { HubAnswer, LoggedFrame, Signature } from '../TabMessage';
import { FrameLog } from './FrameLog';
import { isLogged } from './isLogged';

/**
 * How long after a sign-in or a subscription the server may still tell how things stand, in milliseconds: the last event of a
 * cache channel, and the watchlist. The tabs have got that from the leader.
 */
export const SETTLING = 200;

/** How often it asks whether the server is there, in milliseconds. */
const PING_INTERVAL = 30_000;

export interface WarmSocketOptions {
  environment: TabEnvironment;
  /** Opens a real socket. */
  connect(owner: RealSocketOwner): RealSocket;
  /** It has got its handshake, is signed in, or is subscribed to another channel. */
  onChange(): void;
  /** It cannot be kept. With a code if the server has closed it. */
  onEnd(code?: number): void;
}

/** A second real socket. It has one guest, which stands for all tabs: it signs in, subscribes, and logs what arrives. */
export class WarmSocket {
  readonly realSocket: RealSocket;
  readonly guest: Guest;
  readonly #environment: TabEnvironment;
  readonly #onChange: () => void;
  readonly #log = new FrameLog();
  /** When the user was signed in (`SIGNIN`), and when each channel was subscribed to. */
  readonly #since = new Map<string, number>();
  #pingedAt: number;
  #isPinging = false;

  constructor({ environment, connect, onChange, onEnd }: WarmSocketOptions) {
    this.#environment = environment;
    this.#pingedAt = environment.now();
    this.#onChange = onChange;
    this.guest = {
      id: '',
      socket: 0,
      isConnected: false,
      user: null,
      post: (answer) => this.#receive(answer),
      end: () => undefined,
    };
    this.realSocket = connect({
      guests: [this.guest],
      move: () => onEnd(),
      replace: () => onEnd(),
      onStandby: () => undefined,
      onClosed: (code) => onEnd(code),
    });
  }

  get socketId(): string | null {
    return this.realSocket.session.socketId;
  }

  get user(): string | null {
    return this.guest.user;
  }

  has(channel: string): boolean {
    return this.#since.has(channel);
  }

  /** Whether it holds a channel, or the user (`SIGNIN`), for so long that all of its events are in the log. */
  isSettled(channel: string): boolean {
    const since = this.#since.get(channel);
    return since !== undefined && this.#environment.now() - since >= SETTLING;
  }

  framesOf(channels: string[]): LoggedFrame[] {
    return this.#log.of(channels);
  }

  /** Signs in, or subscribes to a channel. */
  join(channel: string, data: Signature['data']): void {
    if (channel === SIGNIN) this.#send('pusher:signin', { ...data });
    else this.#send('pusher:subscribe', { ...data, channel });
  }

  leave(channel: string): void {
    this.#since.delete(channel);
    this.#send('pusher:unsubscribe', { channel });
  }

  /** Asks now and then whether the server is there. Returns whether it has answered the last time. */
  checkServer(): boolean {
    const now = this.#environment.now();
    if (now - this.#pingedAt < PING_INTERVAL) return true;
    const hasAnswered = !this.#isPinging;
    this.#pingedAt = now;
    this.#isPinging = true;
    this.realSocket.session.receive(this.guest, PING);
    return hasAnswered;
  }

  #send(event: string, data: Record<string, string>): void {
    this.realSocket.session.receive(this.guest, JSON.stringify({ event, data }));
  }

  #receive(answer: HubAnswer): void {
    if (answer.type !== 'frame') return;
    const { data: raw } = answer;
    const { event = '', channel = SIGNIN } = readFrame(raw) ?? {};
    const now = this.#environment.now();
    const isOpened = event === 'pusher:connection_established';
    const isJoined = event === 'pusher:signin_success' || event === 'pusher_internal:subscription_succeeded';
    if (isJoined) this.#since.set(channel, now);
    else if (event === 'pusher:pong') this.#isPinging = false;
    else if (isLogged(event) && this.isSettled(channel)) this.#log.add({ channel, raw, at: now });
    if (isOpened || isJoined) this.#onChange();
  }
}
