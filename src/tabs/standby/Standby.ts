import { needsAuthorization } from '../channelNames';
import { SIGNIN } from '../SIGNIN';
import type { GuestRequest, Holdings, Signature, SignatureRequest } from '../TabMessage';
import { refusesConnections } from './refusesConnections';
import { SETTLING, WarmSocket, type WarmSocketOptions } from './WarmSocket';

/** How often it looks whether anything is missing, in milliseconds. */
const INTERVAL = 1000;
/** How long it waits for the server and for a first signature, in milliseconds. It waits twice as long for a second one, and so on. */
const PATIENCE = 5000;
/** How often it asks for the signature of a channel until it is ready without that channel. */
const ATTEMPTS = 3;
/** How long it waits before it opens another socket in place of one that has failed, in milliseconds. */
const RETRY_DELAY = 10_000;
const NEVER = Infinity;

export interface StandbyOptions extends Pick<WarmSocketOptions, 'environment' | 'connect'> {
  /** Sends a message to the hub. */
  post(request: GuestRequest): void;
}

/** Keeps a warm socket that holds what the hub's socket holds: the user and the channels. */
export class Standby {
  readonly #options: StandbyOptions;
  #warm: WarmSocket | null = null;
  #mirrored: Holdings | null = null;
  /** When a signature for a channel was asked for last, and how often. */
  readonly #asked = new Map<string, { at: number; attempts: number }>();
  #isReady = false;
  #opensAt = 0;
  #stopTimer: (() => void) | null = null;

  constructor(options: StandbyOptions) {
    this.#options = options;
    this.#look();
  }

  /** The hub's socket holds this now. */
  mirror(holdings: Holdings): void {
    const before = this.#mirrored;
    this.#mirrored = holdings;
    const isOther = before !== null && before.socketId !== holdings.socketId;
    const isSignedInAnew = before !== null && before.signins > 0 && before.signins < holdings.signins;
    // Pusher knows no sign-out.
    if (isOther || isSignedInAnew) this.#close(0);
    this.#look();
  }

  onSigned({ channel, socketId, data }: Signature): void {
    const warm = this.#warm;
    if (data && warm?.socketId === socketId && this.#missing().includes(channel)) warm.join(channel, data);
  }

  /** Hands the socket over, if it was ready. */
  take(): WarmSocket | null {
    const warm = this.#warm;
    if (!warm || !this.#isReady) return null;
    this.#warm = null;
    return warm;
  }

  end(): void {
    this.#close(NEVER);
    this.#stopTimer?.();
  }

  /** Asks for what is missing, and looks again later. */
  #look(): void {
    this.#stopTimer?.();
    const now = this.#options.environment.now();
    // A hub without the option tells nothing, and a second socket would be of no use.
    if (!this.#mirrored) this.#options.post({ type: 'standby', isReady: false });
    else if (!this.#warm && now >= this.#opensAt) this.#open();
    const { socketId } = this.#warm ?? {};
    if (this.#warm && socketId) this.#compare(this.#warm, socketId, now);
    const delay = this.#warm && !this.#isReady && this.#missing().length === 0 ? SETTLING : INTERVAL;
    this.#stopTimer = this.#options.environment.startTimer(() => this.#look(), delay);
  }

  #open(): void {
    const { environment, connect } = this.#options;
    const warm: WarmSocket = new WarmSocket({
      environment,
      connect,
      onChange: () => {
        if (this.#warm === warm) this.#look();
      },
      onEnd: (code = 0) => {
        if (this.#warm !== warm) return;
        this.#close(refusesConnections(code) ? NEVER : environment.now() + RETRY_DELAY);
      },
    });
    this.#warm = warm;
  }

  #compare(warm: WarmSocket, socketId: string, now: number): void {
    const wanted = this.#wanted();
    for (const channel of [...this.#asked.keys()]) {
      if (wanted.includes(channel)) continue;
      this.#asked.delete(channel);
      warm.leave(channel);
    }
    for (const channel of this.#missing()) this.#ask(warm, { channel, socketId }, now);
    const isReady = wanted.every((channel) => warm.isSettled(channel) || this.#isRefused(channel));
    if (isReady && !this.#isReady) {
      this.#isReady = true;
      this.#options.post({ type: 'standby', isReady });
    }
    if (!warm.checkServer()) this.#close(0);
  }

  /** The channels that the hub's socket holds; `SIGNIN`: the user. */
  #wanted(): string[] {
    const { user = null, channels = [] } = this.#mirrored ?? {};
    return [...(user === null ? [] : [SIGNIN]), ...channels];
  }

  #missing(): string[] {
    return this.#wanted().filter((channel) => !this.#warm?.has(channel));
  }

  #ask(warm: WarmSocket, request: Pick<SignatureRequest, 'channel' | 'socketId'>, now: number): void {
    const { channel } = request;
    const { at, attempts } = this.#asked.get(channel) ?? NEVER_ASKED;
    // The channel of the user's events is there once the user is signed in.
    const isTooEarly = channel.startsWith('#') && !warm.has(SIGNIN);
    if (isTooEarly || now - at < PATIENCE * attempts) return;
    this.#asked.set(channel, { at: now, attempts: attempts + 1 });
    if (channel !== SIGNIN && !needsAuthorization(channel)) warm.join(channel, null);
    else this.#options.post({ type: 'need', ...request, attempt: attempts });
  }

  /** Whether no tab seems to get a signature. The tabs that use such a channel reconnect at a change of the leader. */
  #isRefused(channel: string): boolean {
    const { attempts } = this.#asked.get(channel) ?? NEVER_ASKED;
    return channel !== SIGNIN && attempts >= ATTEMPTS;
  }

  #close(opensAt: number): void {
    this.#opensAt = opensAt;
    if (this.#warm) this.#options.post({ type: 'standby', isReady: false });
    this.#warm?.realSocket.close();
    this.#warm = null;
    this.#isReady = false;
    this.#asked.clear();
  }
}

const NEVER_ASKED = { at: -Infinity, attempts: 0 };
