/** How many client events Pusher accepts in a period: of one connection, on all its channels. */
const LIMIT = 10;
const PERIOD = 1000;

/**
 * How much longer a waiting event waits, in milliseconds. Pusher counts events when they arrive. Events that were sent a second
 * apart arrive closer together if the first ones were held up: in the network, or by pusher-js, which sends each frame in a
 * timer that a busy page delays (src/core/transports/transport_connection.ts, `send`).
 */
const MARGIN = 250;

/** Counts the client events of a session against Pusher's limit. All times are in milliseconds. */
export class ClientEventRate {
  /** When the last events were sent, by `performance.now()`: setting the system clock does not change it. */
  #sentAt: number[] = [];

  count(): void {
    this.#sentAt = [...this.#sentAt, performance.now()].slice(-LIMIT);
  }

  /** For how long Pusher takes no more events. */
  get delay(): number {
    return this.#untilLimitEnds(PERIOD);
  }

  /** How long an event waits so that Pusher takes it even if the events before it were held up on their way. */
  get safeDelay(): number {
    return this.#untilLimitEnds(PERIOD + MARGIN);
  }

  /** How long an event waits so that events leave at equal intervals, at a rate that Pusher takes. */
  get evenDelay(): number {
    const last = this.#sentAt.at(-1);
    const sinceLast = last === undefined ? Infinity : performance.now() - last;
    return Math.max(this.safeDelay, (PERIOD + MARGIN) / LIMIT - sinceLast);
  }

  #untilLimitEnds(period: number): number {
    const tenthLast = this.#sentAt.length < LIMIT ? undefined : this.#sentAt[0];
    return tenthLast === undefined ? 0 : tenthLast + period - performance.now();
  }
}
