import { type Frame, readData, writeFrame } from './Frame';

const WATCHLIST_EVENTS = 'pusher_internal:watchlist_events';

/** Who is online of the user's watchlist, for tabs that sign the user in later: the server tells it once for each socket. */
export class WatchlistState {
  /** Whether the server sends plain `online` and `offline` events, as Sockudo does: before the success of the sign-in. */
  isPlain = false;
  #statuses = new Map<string, string>();
  #isKnown = false;
  /** What was known before the sign-in that the server has not answered yet. */
  #former: { statuses: Map<string, string>; isKnown: boolean } | null = null;

  /** Takes in a frame. Returns whether it is about the watchlist. */
  note({ event, channel, data }: Frame): boolean {
    if (channel !== undefined) return false;
    if (event === WATCHLIST_EVENTS) {
      const { events } = readData(data);
      this.#isKnown = true;
      if (Array.isArray(events))
        for (const entry of events as { name: string; user_ids?: unknown }[])
          this.#set(entry.name, entry.user_ids);
      return true;
    }
    if (event !== 'online' && event !== 'offline') return false;
    this.#isKnown = this.isPlain = true;
    this.#set(event, readData(data).user_ids);
    return true;
  }

  /** A sign-in is sent: the server will tell everything anew. */
  begin(): void {
    this.#former = { statuses: this.#statuses, isKnown: this.#isKnown };
    this.#statuses = new Map();
    this.#isKnown = false;
  }

  /** The server has answered the sign-in. If it refuses, what was known before holds. */
  end(isAccepted: boolean): void {
    if (this.#former && !isAccepted) {
      this.#statuses = this.#former.statuses;
      this.#isKnown = this.#former.isKnown;
    }
    this.#former = null;
  }

  /** The frames that tell the present state. */
  snapshot(): string[] {
    if (!this.#isKnown) return [];
    const events = ['online', 'offline']
      .map((name) => ({
        name,
        user_ids: [...this.#statuses].flatMap(([id, status]) => (status === name ? [id] : [])),
      }))
      .filter(({ user_ids }) => user_ids.length > 0);
    if (!this.isPlain) return [writeFrame({ event: WATCHLIST_EVENTS, data: { events } })];
    return events.map(({ name, user_ids }) => writeFrame({ event: name, data: { user_ids } }));
  }

  #set(status: string, ids: unknown): void {
    if (Array.isArray(ids)) for (const id of ids as string[]) this.#statuses.set(id, status);
  }
}
