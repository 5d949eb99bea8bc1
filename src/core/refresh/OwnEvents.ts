import type { Frame } from '../pusher/Frame';
import { textOf } from './textOf';

/** How long the server may take to send a client event to other sockets, in milliseconds. */
const PATIENCE = 10_000;

/** The client events that the app itself has sent on one socket. Its other socket gets them, too, as those of another sender. */
export class OwnEvents {
  #sent: { channel: string | undefined; text: string; at: number }[] = [];

  /** Whether no event is on the way to the other socket. */
  get isEmpty(): boolean {
    this.#forgetOld();
    return this.#sent.length === 0;
  }

  add(frame: Frame): void {
    this.#sent.push({ channel: frame.channel, text: textOf(frame), at: Date.now() });
  }

  /** Whether a frame of the other socket is one of the events. Each comes once. */
  take(frame: Frame): boolean {
    this.#forgetOld();
    const text = textOf(frame);
    const index = this.#sent.findIndex((own) => own.channel === frame.channel && own.text === text);
    if (index < 0) return false;
    this.#sent.splice(index, 1);
    return true;
  }

  #forgetOld(): void {
    const now = Date.now();
    this.#sent = this.#sent.filter(({ at }) => now - at < PATIENCE);
  }
}
