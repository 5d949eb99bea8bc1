import { HANDOVER } from '../HANDOVER';
import { holdLock } from '../holdLock';
import type { TabEnvironment } from '../TabEnvironment';
import type { HubAnswer, HubMessage } from '../TabMessage';
import type { Guest } from './Guest';

interface GuestsOptions {
  environment: TabEnvironment;
  group: string;
  /** The peer that leads: messages for its own guest need no channel. */
  peer: string;
  epoch: number;
  deliver(message: HubMessage): void;
}

/** The guests of a hub, and how messages reach them. */
export class Guests {
  readonly #options: GuestsOptions;
  readonly #guests = new Map<string, Guest>();

  constructor(options: GuestsOptions) {
    this.#options = options;
  }

  get all(): Guest[] {
    return [...this.#guests.values()];
  }

  /** Whether there are guests of other peers than the one that leads. */
  get hasOthers(): boolean {
    return this.#guests.size > Number(this.#guests.has(this.#options.peer));
  }

  get(id: string): Guest | undefined {
    return this.#guests.get(id);
  }

  /** Adds a guest. `onGone` is called when its tab is gone. */
  add(id: string, socket: number, onGone: () => void): Guest {
    const guest = this.#create(id, socket, onGone);
    this.#guests.set(id, guest);
    return guest;
  }

  remove(guest: Guest): void {
    guest.end();
    if (this.#guests.get(guest.id) === guest) this.#guests.delete(guest.id);
  }

  /** Closes a socket that is not known here: it believes to be connected, and would wait for ever. */
  refuse(id: string, socket: number): void {
    const stranger = this.#create(id, socket, () => undefined);
    stranger.post({ type: 'shut', ...HANDOVER });
    stranger.end();
  }

  #create(id: string, socket: number, onGone: () => void): Guest {
    const { environment, group, peer, epoch, deliver } = this.#options;
    const guest = { id, socket, isConnected: false, user: null };
    // In this order: an answer that is passed on to the standby has the socket of its sender.
    const addressed = (answer: HubAnswer): HubMessage => ({ ...answer, epoch, socket });
    if (id === peer) {
      return { ...guest, post: (answer) => deliver(addressed(answer)), end: () => undefined };
    }
    const name = `${group} ${id}`;
    const inbox = environment.openChannel(name);
    // The peer holds this lock as long as its page lives.
    const stopWaiting = holdLock(environment.locks, name, { onGranted: onGone });
    return {
      ...guest,
      post: (answer) => inbox.postMessage(addressed(answer)),
      end() {
        stopWaiting();
        inbox.close();
      },
    };
  }
}
