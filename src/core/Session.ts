import { ClientSlot } from './ClientSlot';
import { SessionConnection } from './connection/SessionConnection';
import { createUserEvents, type UserEvents } from './createUserEvents';
import { LatestOptions } from './LatestOptions';
import { callSafely } from './lib/callSafely';
import { createEmitter, type Emitter } from './lib/createEmitter';
import { createStore, type Store } from './lib/createStore';
import type { ClientAttachment } from './pusher/attachToClient';
import type { ConnectionEvent } from './pusher/ConnectionEvent';
import type { SessionOptions } from './SessionOptions';
import { createUserReader } from './signin/createUserReader';
import { isSigninAnswer } from './signin/isSigninAnswer';
import { SigninRunner } from './signin/SigninRunner';
import { SessionWatchlist } from './watchlist/SessionWatchlist';

/**
 * One provider's life: options in; a client, its connection, its sign-in and its user's events out. A session is inert until
 * `start` is called: no socket, no timer, no listener on a client.
 */
export class Session {
  /** The client, while there is one. */
  readonly client: Store<ClientAttachment | null> = createStore<ClientAttachment | null>(null);
  readonly connection: SessionConnection;
  readonly connectionEvents: Emitter<[ConnectionEvent]> = createEmitter();
  readonly signin: SigninRunner;
  readonly userEvents: UserEvents;
  readonly watchlist: SessionWatchlist;
  /** The number of users that are gone: when it changes, what only the former user may see must go. */
  readonly goneUsers: Store<number> = createStore(0);
  readonly #options: LatestOptions;
  readonly #slot: ClientSlot;
  #stopEvents: (() => void) | null = null;

  constructor(options: SessionOptions) {
    this.#options = new LatestOptions(options);
    const getOptions = this.#options.get;
    this.connection = new SessionConnection(
      {
        connect: () => {
          this.#slot.connect();
        },
        disconnect: () => {
          this.#disconnect();
        },
      },
      (error) => callSafely(getOptions().onConnectionError, error),
    );
    this.userEvents = createUserEvents(getOptions);
    this.signin = new SigninRunner(
      {
        getOptions,
        openClient: () => {
          this.#slot.open();
        },
        getConnectionError: () => this.connection.error ?? { code: null, message: '' },
        readUser: createUserReader(getOptions),
        onUserEvent: this.userEvents.receive,
        onSigninError: (error) => callSafely(getOptions().onSigninError, error),
        onConnectionError: (error) => callSafely(getOptions().onConnectionError, error),
        onUserGone: () => {
          this.goneUsers.set(this.goneUsers.getValue() + 1);
        },
      },
      this.#options.isAutomatic,
    );
    this.watchlist = new SessionWatchlist(this.signin.store);
    this.#slot = new ClientSlot({
      getOptions,
      onOpened: (attachment) => {
        this.#onOpened(attachment);
      },
      onClosing: (isReplaced) => {
        this.#onClosing(isReplaced);
      },
      onFailed: (error) => {
        this.connection.failToLoad(error);
        this.signin.send({ type: 'not-loaded', cause: error });
      },
    });
  }

  getOptions(): SessionOptions {
    return this.#options.get();
  }

  /**
   * Starts the session, and hands in the options of the latest render. Returns the function that releases it. What that ends
   * is deferred to the next microtask: React hands in options again before, at its next render and in its strict double
   * mount.
   */
  start(options: SessionOptions): () => void {
    const previous = this.#options.set(options);
    this.#reconcile(previous);
    return () => {
      // A copy stands for this release: React may hand in the same object again.
      this.#options.set({ ...this.#options.get() });
      const released = this.#options.get();
      queueMicrotask(() => {
        if (this.#options.get() !== released) return;
        this.#options.set({ ...released, enabled: false });
        this.#slot.update();
      });
    };
  }

  /** Brings about the connection and the user that the options ask for. */
  #reconcile(previous: SessionOptions): void {
    const { isAutomatic } = this.#options;
    const isStarting = this.#slot.isOutdated && !this.client.getValue();
    if (isStarting && isAutomatic) this.#signInByItself();
    this.#slot.update();
    const { userId } = this.#options.get();
    const { user, status } = this.signin.store.getValue();
    if (userId !== undefined && userId !== previous.userId && userId !== user?.id) {
      const isActive = status === 'pending' || status === 'signed-in';
      this.#changeUser(isAutomatic || (userId !== null && isActive), Boolean(previous.userId));
    } else if (isAutomatic && !previous.autoSignin) this.#signInByItself();
  }

  /** An automatic sign-in opens no connection that the app keeps closed. */
  #signInByItself(): void {
    this.signin.send({ type: this.#slot.isClosedByApp ? 'signin-due' : 'signin' });
  }

  #changeUser(isWanted: boolean, hadUser: boolean): void {
    const whenWanted = this.#slot.isClosedByApp ? 'due' : 'now';
    this.signin.send({ type: 'user-changed', signin: isWanted ? whenWanted : 'none', hadUser });
  }

  #disconnect(): void {
    this.connection.clearError();
    if (this.#slot.disconnect()) return;
    this.connection.reset('disconnected');
    this.signin.send({ type: 'closed' });
  }

  #onOpened(attachment: ClientAttachment): void {
    const { watch } = attachment;
    this.#stopEvents = attachment.onEvent((event) => {
      this.#onConnectionEvent(attachment, event);
    });
    this.connection.adopt(watch.getSnapshot());
    this.signin.attach(attachment);
    this.client.set(attachment);
  }

  #onClosing(isReplaced: boolean): void {
    this.#stopEvents?.();
    this.#stopEvents = null;
    this.signin.detach(isReplaced);
    this.client.set(null);
    this.connection.reset('initialized');
  }

  #onConnectionEvent({ watch }: ClientAttachment, event: ConnectionEvent): void {
    const isAnswer = isSigninAnswer(this.signin.state, event);
    this.connection.onEvent(event, watch.getSnapshot(), isAnswer);
    this.watchlist.onConnectionEvent(event);
    this.signin.onConnectionEvent(event);
    this.connectionEvents.emit('event', event);
  }
}
