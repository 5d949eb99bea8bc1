import { ClientSlot } from './ClientSlot';
import { SessionConnection } from './connection/SessionConnection';
import { createUserEvents, type UserEvents } from './createUserEvents';
import { LatestOptions } from './LatestOptions';
import { callSafely } from './lib/callSafely';
import { createEmitter, type Emitter } from './lib/createEmitter';
import { createStore, type Store } from './lib/createStore';
import type { ClientAttachment } from './pusher/attachToClient';
import type { ConnectionError } from './pusher/ConnectionError';
import type { ConnectionEvent } from './pusher/ConnectionEvent';
import type { SessionOptions } from './SessionOptions';
import { createUserReader } from './signin/createUserReader';
import { isSigninAnswer } from './signin/isSigninAnswer';
import { automaticSignin, signinEventOf } from './signin/signinEventOf';
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
  readonly connectionEvents: Emitter<ConnectionEvent> = createEmitter();
  readonly signin: SigninRunner;
  readonly userEvents: UserEvents;
  readonly watchlist: SessionWatchlist;
  /** How often a user has gone. Whenever it changes, private data of the former user are dropped. */
  readonly goneUsers: Store<number> = createStore(0);
  readonly #options: LatestOptions;
  readonly #slot: ClientSlot;
  #stopEvents: (() => void) | null = null;
  #startCount = 0;

  constructor(options: SessionOptions) {
    this.#options = new LatestOptions(options);
    const getOptions = this.#options.get;
    const onConnectionError = (error: ConnectionError) => callSafely(getOptions().onConnectionError, error);
    this.#slot = new ClientSlot({
      getOptions,
      onOpened: this.#onOpened,
      onClosing: this.#onClosing,
      onFailed: this.#onFailed,
    });
    this.connection = new SessionConnection(
      { connect: () => this.#slot.connect(), disconnect: this.#disconnect },
      onConnectionError,
    );
    this.userEvents = createUserEvents(getOptions);
    this.signin = new SigninRunner(
      {
        getOptions,
        openClient: () => this.#slot.open(),
        getConnectionError: () => this.connection.error ?? { code: null, message: '' },
        readUser: createUserReader(getOptions),
        onUserEvent: this.userEvents.receive,
        onSigninError: (error) => callSafely(getOptions().onSigninError, error),
        onConnectionError,
        onUserGone: () => this.goneUsers.set(this.goneUsers.getValue() + 1),
      },
      this.#options.isAutomatic,
    );
    this.watchlist = new SessionWatchlist(this.signin.store);
  }

  getOptions(): SessionOptions {
    return this.#options.get();
  }

  /**
   * Starts the session with the options of the latest render. Returns the function that releases it. The release takes effect in
   * the next microtask, unless the session was started again by then, as React does at each render and in Strict Mode.
   */
  start(options: SessionOptions): () => void {
    const start = ++this.#startCount;
    const previous = this.#options.set(options);
    this.#reconcile(previous);
    return () => {
      queueMicrotask(() => {
        if (this.#startCount !== start) return;
        this.#options.set({ ...this.#options.get(), enabled: false });
        this.#slot.update();
      });
    };
  }

  /** Opens or closes the connection, and signs in or out, as the options ask. */
  #reconcile(previous: SessionOptions): void {
    // Before the client opens, so that the providers of auth data run while it connects. Nothing changes if the state is
    // pending already, as on the first mount.
    const isStarting = this.#slot.isOutdated && !this.client.getValue();
    if (isStarting && this.#options.isAutomatic) this.signin.send(automaticSignin(this.#slot.isClosedByApp));
    this.#slot.update();
    const event = signinEventOf({
      previous,
      options: this.#options.get(),
      isAutomatic: this.#options.isAutomatic,
      isClosedByApp: this.#slot.isClosedByApp,
      shownState: this.signin.store.getValue(),
    });
    if (event) this.signin.send(event);
  }

  readonly #disconnect = (): void => {
    this.connection.clearError();
    if (this.#slot.disconnect()) return;
    this.connection.reset('disconnected');
    this.signin.send({ type: 'closed-by-app' });
  };

  readonly #onOpened = (attachment: ClientAttachment): void => {
    this.#stopEvents = attachment.onEvent((event) => {
      this.#onConnectionEvent(attachment, event);
    });
    this.connection.adopt(attachment.watch.getSnapshot());
    this.signin.attach(attachment);
    this.client.set(attachment);
  };

  readonly #onClosing = (isReplaced: boolean): void => {
    this.#stopEvents?.();
    this.#stopEvents = null;
    this.signin.detach(isReplaced);
    this.client.set(null);
    this.connection.reset('initialized');
  };

  readonly #onFailed = (error: ConnectionError): void => {
    this.connection.failToLoad(error);
    this.signin.send({ type: 'not-loaded', cause: error });
  };

  #onConnectionEvent({ watch }: ClientAttachment, event: ConnectionEvent): void {
    // In this order: the sign-in reads the connection's error, and Sockudo sends the watchlist before the success.
    const isAnswer = isSigninAnswer(this.signin.state, event);
    this.connection.onEvent(event, watch.getSnapshot(), isAnswer);
    this.watchlist.onConnectionEvent(event);
    this.signin.onConnectionEvent(event);
    this.connectionEvents.emit('event', event);
  }
}
