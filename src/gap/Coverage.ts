import type { Inspector } from 'react-pusher-user';
import type { Gap, GapReason } from './Gap';
import { readStandings } from './readStandings';

/** Channels that were subscribed have received nothing since `from`. */
interface Outage {
  from: number;
  reason: GapReason;
  /** The channels that are not subscribed again yet. */
  awaited: Set<string>;
  /** The channels that are. */
  restored: Set<string>;
}

/** Remembers which channels of a provider receive events, and reports each gap of those that did not, when it has ended. */
export class Coverage {
  readonly #inspector: Inspector;
  readonly #report: (gap: Gap) => void;
  /** The channels that receive events now. */
  readonly #covered = new Set<string>();
  /** The channels that could not be subscribed again, and when the gap ended that has told of them. */
  readonly #failed = new Map<string, number>();
  #outage: Outage | null = null;

  constructor(inspector: Inspector, report: (gap: Gap) => void) {
    this.#inspector = inspector;
    this.#report = report;
  }

  /** Whether a gap has begun and not ended. */
  get isInGap(): boolean {
    return this.#outage !== null;
  }

  /** The server has confirmed the subscription of this channel. */
  confirm(name: string): void {
    this.#covered.add(name);
    const failedSince = this.#failed.get(name);
    if (failedSince !== undefined) {
      this.#failed.delete(name);
      this.#reportGap(failedSince, 'resubscribe', [name]);
    }
    if (!this.#outage?.awaited.delete(name)) return;
    this.#outage.restored.add(name);
    if (this.#outage.awaited.size === 0) this.#endGap(this.#outage);
  }

  /** The socket is gone: no channel receives anything until it is subscribed again. */
  lose(from: number, reason: GapReason): void {
    // On a client that is shared with another provider, a channel may be subscribed without a frame.
    for (const name of readStandings(this.#inspector).subscribed) this.#covered.add(name);
    if (this.#covered.size === 0) return;
    this.#outage ??= { from, reason, awaited: new Set(), restored: new Set() };
    for (const name of this.#covered) {
      this.#outage.awaited.add(name);
      this.#outage.restored.delete(name);
    }
    this.#covered.clear();
  }

  /** Reads the channels of an open connection: what no frame tells. */
  read(): void {
    const standings = readStandings(this.#inspector);
    // Without a frame, channels are subscribed that another provider of the same client uses already.
    for (const name of standings.subscribed) this.confirm(name);
    for (const names of [this.#covered, this.#failed])
      for (const name of names.keys()) if (standings.of(name) === 'unused') names.delete(name);
    if (!this.#outage) return;
    const isAwaited = (name: string) => standings.of(name) === 'awaited';
    if (![...this.#outage.awaited].some(isAwaited)) this.#endGap(this.#outage);
  }

  /** Forgets everything. */
  clear(): void {
    this.#covered.clear();
    this.#failed.clear();
    this.#outage = null;
  }

  #endGap({ from, reason, awaited, restored }: Outage): void {
    this.#outage = null;
    const standings = readStandings(this.#inspector);
    const names = [...restored, ...awaited].filter((name) => standings.of(name) !== 'unused');
    if (names.length === 0) return;
    const { to } = this.#reportGap(from, reason, names);
    for (const name of awaited) if (standings.of(name) === 'failed') this.#failed.set(name, to);
  }

  #reportGap(from: number, reason: GapReason, names: string[]): Gap {
    // The user may have set the clock back.
    const to = Math.max(from, Date.now());
    const gap = { from, to, duration: to - from, reason, channels: names.sort() };
    this.#report(gap);
    return gap;
  }
}
