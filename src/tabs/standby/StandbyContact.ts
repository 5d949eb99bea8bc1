import type { Guest } from '../hub/Guest';
import type { HubSession } from '../hub/HubSession';
import type { GuestRequest, SignatureRequest } from '../TabMessage';

/** The standby, as the hub knows it: it learns what the real socket holds, and gets signatures for its own one. */
export class StandbyContact {
  readonly #session: HubSession;
  #guest: Guest | null = null;
  #isReady = false;
  /** What it was told last, as JSON. */
  #told = '';

  constructor(session: HubSession) {
    this.#session = session;
  }

  /** The id of its peer, if it is ready. */
  get ready(): string | null {
    return this.#isReady && this.#guest ? this.#guest.id : null;
  }

  /** Takes in a message of a guest. Returns whether another peer is the standby now, or none. */
  receive(guest: Guest, message: GuestRequest): boolean {
    if (message.type === 'need') this.#need(message);
    else if (message.type === 'signed') this.#guest?.post(message);
    else if (message.type === 'standby') this.#note(guest, message.isReady);
    return message.type === 'standby';
  }

  /** Tells the standby what the socket holds, if that has changed. */
  tell(): void {
    if (!this.#guest) return;
    const { holdings } = this.#session;
    const text = JSON.stringify(holdings);
    if (text === this.#told) return;
    this.#told = text;
    this.#guest.post({ type: 'mirror', ...holdings });
  }

  remove(guest: Guest): void {
    if (guest === this.#guest) this.#guest = null;
  }

  /** Takes in what the standby says about itself. One that is not ready is told everything again. */
  #note(guest: Guest, isReady: boolean): void {
    if (!isReady) this.#told = '';
    this.#guest = guest;
    this.#isReady = isReady;
    this.tell();
  }

  /** Asks a tab that uses the channel for a signature: another one at each attempt. */
  #need({ channel, socketId, attempt }: SignatureRequest): void {
    // The guest of a socket that was warm has no id: it is no tab.
    const guests = this.#session.guestsOf(channel).filter(({ id }) => id !== '');
    guests[attempt % guests.length]?.post({ type: 'sign', channel, socketId, attempt });
  }
}
