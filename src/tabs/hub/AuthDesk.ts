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

  want(guest: Guest, key: string): void {
    const entry = this.#entryOf(key);
    if (entry.asking) {
      entry.waiting.push(guest);
      return;
    }
    if (!entry.reply) entry.asking = guest;
    guest.post({ type: 'auth', key, reply: entry.reply });
  }

  /** A tab has asked. If it has no reply, the next one asks. */
  tell(guest: Guest, key: string, reply: AuthReply | null): void {
    const entry = this.#entryOf(key);
    if (entry.asking !== guest) {
      // It has asked once more: its reply is newer.
      entry.reply = reply ?? entry.reply;
      return;
    }
    entry.asking = null;
    entry.reply = reply;
    for (const other of entry.waiting.splice(0)) this.want(other, key);
  }

  remove(guest: Guest): void {
    for (const [key, entry] of this.#entries) {
      entry.waiting = entry.waiting.filter((other) => other !== guest);
      this.tell(guest, key, null);
    }
  }

  #entryOf(key: string): Entry {
    const entry = this.#entries.get(key) ?? { reply: null, asking: null, waiting: [] };
    this.#entries.set(key, entry);
    return entry;
  }
}
