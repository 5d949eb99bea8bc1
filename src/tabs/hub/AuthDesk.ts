import type { AuthReply } from '../TabMessage';
import type { Guest } from './Guest';

interface Entry {
  reply: AuthReply | null;
  /** The guest whose tab asks the app's server. */
  asking: Guest | null;
  waiting: Guest[];
}

/** What the app's server has signed for one socket: one tab asks, and the others get its reply. */
export class AuthDesk {
  readonly #entries = new Map<string, Entry>();
  readonly #answer: (guest: Guest, key: string, reply: AuthReply | null) => void;

  /** @param answer - tells a guest the reply, or, with `null`, that its tab has to ask */
  constructor(answer: (guest: Guest, key: string, reply: AuthReply | null) => void) {
    this.#answer = answer;
  }

  want(guest: Guest, key: string): void {
    const entry = this.#entries.get(key) ?? { reply: null, asking: null, waiting: [] };
    this.#entries.set(key, entry);
    if (entry.asking) {
      entry.waiting.push(guest);
      return;
    }
    if (!entry.reply) entry.asking = guest;
    this.#answer(guest, key, entry.reply);
  }

  /** A tab has asked. If it has no reply, the next one asks. */
  tell(guest: Guest, key: string, reply: AuthReply | null): void {
    const entry = this.#entries.get(key);
    if (entry?.asking !== guest) return;
    entry.asking = reply ? null : (entry.waiting.shift() ?? null);
    entry.reply = reply;
    const told = reply ? entry.waiting.splice(0) : entry.asking ? [entry.asking] : [];
    for (const other of told) this.#answer(other, key, reply);
  }

  remove(guest: Guest): void {
    for (const [key, entry] of this.#entries) {
      entry.waiting = entry.waiting.filter((other) => other !== guest);
      this.tell(guest, key, null);
    }
  }
}
