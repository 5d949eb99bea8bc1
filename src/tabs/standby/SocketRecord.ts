import { readData, readFrame } from '../hub/Frame';
import { SIGNIN } from '../SIGNIN';
import { isLogged } from './isLogged';

/** The last frame of a channel, with the time when it came. */
export interface LastFrame {
  raw: string;
  at: number;
}

/** What a virtual socket holds, by the frames that pass it. With this it can go on at another real socket. */
export class SocketRecord {
  /** The data of the signed-in user, as JSON. */
  userData: string | null = null;
  /** By channel; `SIGNIN` for frames that name none. A channel without a frame has the time of its subscription. */
  readonly last = new Map<string, LastFrame>();
  /** What the server has not answered yet: channels, and `SIGNIN`. */
  readonly #pending = new Set<string>();

  get channels(): string[] {
    return [...this.last.keys()].filter((channel) => channel !== SIGNIN);
  }

  /** Whether the server has still to answer: it would answer to the old socket. */
  get isPending(): boolean {
    return this.#pending.size > 0;
  }

  onSent(raw: string): void {
    const { event, data } = readFrame(raw) ?? {};
    const channel = String(readData(data).channel);
    if (event === 'pusher:signin') this.#pending.add(SIGNIN);
    else if (event === 'pusher:subscribe') this.#pending.add(channel);
    else if (event === 'pusher:unsubscribe') {
      this.#pending.delete(channel);
      this.last.delete(channel);
    }
  }

  onReceived(raw: string, at: number): void {
    const { event = '', channel = SIGNIN, data } = readFrame(raw) ?? {};
    if (event === 'pusher:signin_success') {
      const { user_data: userData } = readData(data);
      this.userData = typeof userData === 'string' ? userData : null;
      this.#join(SIGNIN, at);
    } else if (event === 'pusher_internal:subscription_succeeded') this.#join(channel, at);
    else if (event === 'pusher:subscription_error' || event === 'pusher:error') this.#pending.delete(channel);
    else if (isLogged(event) && (channel === SIGNIN || this.last.has(channel)))
      this.last.set(channel, { raw, at });
  }

  #join(channel: string, at: number): void {
    this.#pending.delete(channel);
    this.last.set(channel, { raw: '', at });
  }
}
