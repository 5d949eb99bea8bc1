import type { Signature } from '../TabMessage';
import type { Guest } from './Guest';
import type { HubSession } from './HubSession';

/** The standby, as the hub knows it: it learns what the real socket holds, and gets signatures for its own one. */
export class StandbyContact {
  #guest: Guest | null = null;
  #isReady = false;
  /** What it was told last, as JSON. */
  #told = '';

  /** The id of its member, if it is ready. */
  get ready(): string | null {
    return this.#isReady && this.#guest ? this.#guest.id : null;
  }

  /** Takes in a message of the standby about itself. */
  note(guest: Guest, isReady: boolean, session: HubSession): void {
    if (!isReady || guest !== this.#guest) this.#told = '';
    this.#guest = guest;
    this.#isReady = isReady;
    this.tell(session);
  }

  /** Tells the standby what the socket holds, if that has changed. */
  tell(session: HubSession): void {
    if (!this.#guest || session.socketId === null) return;
    const { holdings } = session;
    const text = JSON.stringify(holdings);
    if (text === this.#told) return;
    this.#told = text;
    this.#guest.post({ type: 'mirror', ...holdings });
  }

  /** Asks a tab that uses the channel for a signature, another one at each attempt. */
  need(session: HubSession, channel: string, socketId: string, attempt: number): void {
    const guests = session.guestsOf(channel);
    guests[attempt % guests.length]?.post({ type: 'sign', channel, socketId });
  }

  pass(signature: Signature): void {
    this.#guest?.post({ type: 'signed', ...signature });
  }

  remove(guest: Guest): void {
    if (guest === this.#guest) this.forget();
  }

  forget(): void {
    this.#guest = null;
    this.#isReady = false;
  }
}
