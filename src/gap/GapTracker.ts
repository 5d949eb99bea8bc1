import type { ConnectionEvent, Inspector } from 'react-pusher-user';
import { Coverage } from './Coverage';
import type { Gap, GapReason } from './Gap';
import { LifeSigns, TICK } from './LifeSigns';
import { reportException } from './reportException';

/** The close of a tab's socket when another tab has the shared connection: `HANDOVER_CODE` of core/SocketSharing.ts. */
const HANDOVER_CODE = 4290;

/** How often the channels are read while some of them are awaited, in milliseconds. */
const TICK_IN_GAP = 1000;

/** Finds the gaps of one provider, while there is a listener. */
export class GapTracker {
  readonly #inspector: Inspector;
  readonly #listeners = new Set<(gap: Gap) => void>();
  readonly #coverage: Coverage;
  #lifeSigns = new LifeSigns();
  /** Why the socket will be lost, if an event has told it. */
  #nextReason: GapReason | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  /** End what `#start` began; `null` while there is no listener. */
  #stops: (() => void)[] | null = null;

  constructor(inspector: Inspector) {
    this.#inspector = inspector;
    this.#coverage = new Coverage(inspector, this.#report);
  }

  /** Calls `listener` with each gap when it has ended. Returns the function that removes it. */
  subscribe(listener: (gap: Gap) => void): () => void {
    this.#listeners.add(listener);
    this.#stops ??= this.#start();
    return () => {
      this.#listeners.delete(listener);
      // In Strict Mode, and when one component replaces another, a listener is added again at once.
      queueMicrotask(() => {
        if (this.#listeners.size === 0) this.#stop();
      });
    };
  }

  #start(): (() => void)[] {
    this.#lifeSigns = new LifeSigns();
    this.#tick();
    return [
      this.#lifeSigns.followPage(),
      this.#inspector.onConnectionEvent(this.#onConnectionEvent),
      this.#inspector.onTransition(({ event }) => {
        if (event.type === 'user-changed' || event.type === 'signout') this.#nextReason = 'user';
      }),
      this.#inspector.client.subscribe(() => {
        // `refresh()` moves to another client at once, and loses nothing.
        if (!this.#inspector.client.getValue()) this.#lose('disconnect');
      }),
    ];
  }

  #stop(): void {
    for (const stop of this.#stops ?? []) stop();
    this.#stops = null;
    this.#nextReason = null;
    clearTimeout(this.#timer);
    this.#coverage.clear();
  }

  readonly #tick = (): void => {
    this.#lifeSigns.noteActivity();
    // While there is no connection, the channels tell nothing new.
    if (this.#inspector.connection.getValue().state === 'connected') this.#coverage.read();
    this.#schedule();
  };

  #schedule(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(this.#tick, this.#coverage.isInGap ? TICK_IN_GAP : TICK);
  }

  readonly #onConnectionEvent = (event: ConnectionEvent): void => {
    switch (event.type) {
      case 'frame':
        this.#nextReason = null;
        this.#lifeSigns.noteFrame();
        if (event.frame.event === 'pusher_internal:subscription_succeeded')
          this.#coverage.confirm(event.frame.channel ?? '');
        return;
      case 'connected':
        this.#lifeSigns.startSocket();
        return;
      case 'error':
        if (event.error.code === HANDOVER_CODE) this.#nextReason = 'takeover';
        return;
      case 'lost':
        this.#lose(null);
        return;
      case 'closed':
        this.#lose(event.by === 'app' ? 'disconnect' : null);
        return;
      default:
    }
  };

  #lose(action: GapReason | null): void {
    this.#lifeSigns.noteActivity();
    const reason = this.#nextReason ?? action ?? this.#lifeSigns.standstill ?? 'drop';
    this.#nextReason = null;
    this.#coverage.lose(this.#lifeSigns.lastSign, reason);
    this.#schedule();
  }

  readonly #report = (gap: Gap): void => {
    // Nothing before the end of this gap belongs to the next one.
    this.#lifeSigns.confirm();
    // pusher-js has not read the frame yet that ends the gap: the handlers shall see the channels subscribed.
    queueMicrotask(() => {
      for (const listener of this.#listeners) {
        try {
          listener(gap);
        } catch (error) {
          reportException(error);
        }
      }
    });
  };
}
