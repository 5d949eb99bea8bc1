import { createStore, type ReadableStore, type Store } from '../lib/createStore';
import { isShallowEqual } from '../lib/isShallowEqual';
import { ErrorCode } from '../pusher/closeCodes';
import type { ConnectionError } from '../pusher/ConnectionError';
import type { ConnectionEvent } from '../pusher/ConnectionEvent';
import type { Frame } from '../pusher/Frame';
import { readSigninFrame } from '../signin/readSigninFrame';
import type { SigninState } from '../signin/SigninState';
import { readWatchlistFrame, type Availability } from './readWatchlistFrame';
import type { Watchlist } from './Watchlist';
import { watchlistOf } from './watchlistOf';

/**
 * The watchlist of one provider's user. It is kept whether or not a hook reads it, since Pusher sends the first list once:
 * one entry per user, however many frames arrive.
 */
export class SessionWatchlist {
  readonly store: Store<Watchlist>;
  readonly #signin: ReadableStore<SigninState>;
  readonly #availability = new Map<string, Availability>();
  #error: ConnectionError | null = null;

  constructor(signin: ReadableStore<SigninState>) {
    this.#signin = signin;
    const status = signin.getValue().status === 'pending' ? 'pending' : 'idle';
    this.store = createStore<Watchlist>({ status, online: [], offline: [], error: null }, isShallowEqual);
    signin.subscribe(() => {
      this.#onSigninChange();
    });
  }

  onConnectionEvent(event: ConnectionEvent): void {
    if (event.type === 'frame') this.#receive(event.frame);
    else if (event.type === 'error' && event.error.code === ErrorCode.watchlistTooLong) {
      this.#error = event.error;
      this.#update();
    }
  }

  /** Pusher has signed the user in with this watchlist: users that it lacks are removed. Pusher sends the state of all others. */
  restart(userIds: readonly unknown[], error: ConnectionError | null): void {
    for (const id of this.#availability.keys()) if (!userIds.includes(id)) this.#availability.delete(id);
    this.#error = error;
    this.#update();
  }

  #receive(frame: Frame): void {
    const signin = readSigninFrame(frame, undefined);
    if (signin?.type === 'success') this.restart(watchlistOf(signin.userData), null);
    const changes = readWatchlistFrame(frame);
    if (changes.length === 0) return;
    for (const { userId, availability } of changes) this.#availability.set(userId, availability);
    this.#update();
  }

  #onSigninChange(): void {
    if (!isAsked(this.#signin.getValue())) {
      this.#availability.clear();
      this.#error = null;
    }
    this.#update();
  }

  #update(): void {
    this.store.set({
      status: this.#readStatus(),
      online: this.#list('online'),
      offline: this.#list('offline'),
      error: this.#error,
    });
  }

  #readStatus(): Watchlist['status'] {
    const { status, user } = this.#signin.getValue();
    if (status === 'pending') return 'pending';
    if (status !== 'signed-in') return 'idle';
    // Pusher sends no list to a user without a watchlist.
    const isAwaited = this.#availability.size === 0 && !this.#error && watchlistOf(user).length > 0;
    return isAwaited ? 'pending' : 'ready';
  }

  /** Returns the same array while the ids are the same. */
  #list(availability: Availability): readonly string[] {
    const last = this.store.getValue()[availability];
    const ids = [...this.#availability].flatMap(([id, value]) => (value === availability ? [id] : []));
    const isSame = ids.length === last.length && ids.every((id, index) => id === last[index]);
    return isSame ? last : ids;
  }
}

/** Whether Pusher was asked on this connection: what it sent before belongs to another sign-in. */
const isAsked = ({ status, phase }: SigninState): boolean => status === 'signed-in' || phase === 'verifying';
