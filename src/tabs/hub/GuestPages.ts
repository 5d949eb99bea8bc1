import { holdLock } from '../holdLock';
import type { TabChannel, TabEnvironment } from '../TabEnvironment';
import type { GuestId, HubMessage } from '../TabMessage';
import { pageOf } from './Guest';

interface PageOptions {
  environment: TabEnvironment;
  group: string;
  /** Passes a message to a guest on this page. */
  deliver(message: HubMessage): void;
  /** A page is gone: the user has closed it, or it has crashed. */
  onGone(page: string): void;
}

/** The pages that have guests, and how messages reach them. */
export class GuestPages {
  readonly #options: PageOptions;
  readonly #pages = new Map<string, { channel: TabChannel | null; stopWaiting(): void }>();

  constructor(options: PageOptions) {
    this.#options = options;
  }

  get size(): number {
    return this.#pages.size;
  }

  /** Whether pages other than the leader's have guests. */
  get hasOthers(): boolean {
    return this.#pages.size > Number(this.#pages.has(this.#options.environment.page));
  }

  add(page: string): void {
    if (this.#pages.has(page)) return;
    const { environment, group, onGone } = this.#options;
    if (page === environment.page) {
      this.#pages.set(page, { channel: null, stopWaiting: () => undefined });
      return;
    }
    const name = `${group} ${page}`;
    // The page holds this lock as long as it lives.
    const stopWaiting = holdLock(environment.locks, name, { onGranted: () => onGone(page) });
    this.#pages.set(page, { channel: environment.openChannel(name), stopWaiting });
  }

  remove(page: string): void {
    const entry = this.#pages.get(page);
    entry?.channel?.close();
    entry?.stopWaiting();
    this.#pages.delete(page);
  }

  /** Sends a message to each page for its guests among `to`. */
  send(to: Iterable<GuestId>, write: (to: GuestId[]) => HubMessage): void {
    const guestsOf = new Map<string, GuestId[]>();
    for (const id of to) {
      const ids = guestsOf.get(pageOf(id));
      if (ids) ids.push(id);
      else guestsOf.set(pageOf(id), [id]);
    }
    for (const [page, ids] of guestsOf) {
      const channel = this.#pages.get(page)?.channel;
      if (channel) channel.postMessage(write(ids));
      else if (page === this.#options.environment.page) this.#options.deliver(write(ids));
    }
  }

  end(): void {
    for (const page of [...this.#pages.keys()]) this.remove(page);
  }
}
