import type { PusherServer, TrafficRecord } from 'react-pusher-user/testing/server';

type Frame = Extract<TrafficRecord, { type: 'frame' }>;

/** What the server has seen of the sockets: the truth about how many there are. */
export class SocketLog {
  readonly #openIds = new Set<string>();
  /** When the number of sockets changed, and what it was from then on. */
  readonly #counts: { at: number; count: number }[] = [];
  readonly #received = new Map<string, number>();
  readonly stop: () => void;

  constructor(server: PusherServer) {
    this.stop = server.subscribe((record) => this.#add(record));
  }

  /** The sockets that are open. */
  get open(): number {
    return this.#openIds.size;
  }

  /** The highest number of sockets that were open at once. */
  get most(): number {
    return Math.max(0, ...this.#counts.map(({ count }) => count));
  }

  /** How many sockets were opened since the start. */
  opened = 0;

  /** How many frames of that event the server has received. */
  frames(event: string): number {
    return this.#received.get(event) ?? 0;
  }

  /** The longest time, in milliseconds, during which more than one socket was open. */
  longestOverlap(): number {
    let longest = 0;
    let since: number | null = null;
    for (const { at, count } of [...this.#counts, { at: Date.now(), count: 0 }]) {
      if (count > 1) since ??= at;
      else if (since !== null) {
        longest = Math.max(longest, at - since);
        since = null;
      }
    }
    return longest;
  }

  #add(record: TrafficRecord): void {
    if (record.type === 'frame') {
      this.#addFrame(record);
      return;
    }
    if (record.type === 'open') {
      this.opened++;
      this.#openIds.add(record.socketId);
    } else {
      this.#openIds.delete(record.socketId);
    }
    this.#counts.push({ at: record.time, count: this.open });
  }

  #addFrame({ direction, event }: Frame): void {
    if (direction === 'in') this.#received.set(event, this.frames(event) + 1);
  }
}
