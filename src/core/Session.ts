import { ClientSlot } from './ClientSlot';
import { SessionConnection } from './connection/SessionConnection';
import { emitUserEvent } from './emitUserEvent';
import { LatestOptions } from './LatestOptions';
import { callSafely } from './lib/callSafely';
import { createEmitter, type Emitter } from './lib/createEmitter';
import { createStore, type Store } from './lib/createStore';
import type { ClientAttachment } from './pusher/attachToClient';
import type { ConnectionError } from './pusher/ConnectionError';
import type { ConnectionEvent } from './pusher/ConnectionEvent';
import type { SessionOptions } from './SessionOptions';
import type { SessionTools } from './SessionTools';
import { createUserReader } from './signin/createUserReader';
import { isSigninAnswer } from './signin/isSigninAnswer';
import { automaticSigninEvent, signinEventOf } from './signin/signinEventOf';
import { SigninRunner } from './signin/SigninRunner';
import { SessionWatchlist } from './watchlist/SessionWatchlist';
import { withoutClusterHint } from './withoutClusterHint';

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
  readonly tools: SessionTools = { sendAuth: null, nameHolder: null };
  /** The events of the signed-in user, once they have passed their schemas. */
  readonly userEvents: Emitter<unknown> = createEmitter();
  readonly watchlist: SessionWatchlist;
  readonly getOptions: () => SessionOptions;
  readonly #options: LatestOptions;
  readonly #slot: ClientSlot;
  #stopEvents: (() => void) | null = null;
  /** Identifies the latest call of `start`; `null` before the first, and after the release. */
  #currentStart: object | null = null;

  constructor(options: SessionOptions) {
    this.#options = new LatestOptions(options);
    const { getOptions } = this.#options;
    this.getOptions = getOptions;
    this.#slot = new ClientSlot({
      getOptions,
      onOpened: this.#onOpened,
      onClosing: this.#onClosing,
      onFailed: this.#onFailed,
    });
    this.connection = new SessionConnection(
      { connect: () => this.#slot.connect(), disconnect: this.#disconnect },
      (error) => callSafely(getOptions().onConnectionError, error),
    );
    this.signin = new SigninRunner(
      {
        tools: this.tools,
        getOptions,
        openClient: () => this.#slot.open(),
        getConnectionError: () => this.connection.error ?? { code: null, message: '' },
        readUser: createUserReader(getOptions),
        onUserEvent: (event, data) => emitUserEvent(this.userEvents, getOptions(), { event, data }),
      },
      this.#options.isAutomatic,
    );
    this.watchlist = new SessionWatchlist(this.signin.store);
  }

  /**
   * Takes the options of a render, in React's commit. From then on, events go to that render's handlers: they must not receive
   * those of a former user.
   */
  update(options: SessionOptions): void {
    this.#options.set(options);
    if (this.#currentStart) this.#followOptions();
  }

  /**
   * Starts the session. Returns the function that releases it. The release takes effect in the next microtask, unless the
   * session was started again by then, as React does in Strict Mode.
   */
  start(): () => void {
    const start = {};
    this.#currentStart = start;
    this.#followOptions();
    return () => {
      queueMicrotask(() => {
        if (this.#currentStart === start) this.#release();
      });
    };
  }

  /** Closes the client, as `enabled={false}` does: see `#onClosing`. */
  #release(): void {
    this.#currentStart = null;
    this.#options.set({ ...this.getOptions(), enabled: false });
    this.#slot.update();
  }

  /** Opens or closes the connection, and signs in or out, as the options ask. */
  #followOptions(): void {
    const change = this.#options.takeChange();
    // Before the client opens, so that the providers of auth data run while it connects. A state that is
    // pending already, as on the first mount, changes only if the app keeps its client closed.
    const isOpening = this.#slot.isOutdated && !this.client.getValue();
    if (isOpening && change.isAutomatic) this.signin.send(automaticSigninEvent(this.#slot.isClosedByApp));
    this.#slot.update();
    const { isClosedByApp } = this.#slot;
    const event = signinEventOf({ ...change, isClosedByApp, shown: this.signin.store.getValue() });
    if (event) this.signin.send(event);
  }

  readonly #disconnect = (): void => {
    this.connection.clearError();
    if (this.#slot.disconnect()) return;
    this.connection.reset('disconnected');
    this.signin.send({ type: 'closed', by: 'app' });
  };

  readonly #onOpened = (attachment: ClientAttachment): void => {
    this.#stopEvents = attachment.onEvent((event) => {
      this.#onConnectionEvent(attachment, withoutClusterHint(event, this.getOptions()));
    });
    this.connection.adopt(attachment);
    this.signin.attach(attachment);
    this.client.set(attachment);
  };

  readonly #onClosing = (isReplaced: boolean): void => {
    this.#stopEvents?.();
    this.#stopEvents = null;
    this.signin.detach(isReplaced);
    // Each `Subscription` leaves its channel.
    this.client.set(null);
    this.connection.reset('initialized');
  };

  readonly #onFailed = (error: ConnectionError): void => {
    this.connection.failToLoad(error);
    this.signin.send({ type: 'not-loaded', cause: error });
  };

  #onConnectionEvent({ watch }: ClientAttachment, event: ConnectionEvent): void {
    // In this order: the sign-in reads the connection's error, and Sockudo sends the watchlist before the success.
    this.connection.onEvent(event, watch.getSnapshot(), isSigninAnswer(this.signin.state, event));
    this.watchlist.onConnectionEvent(event);
    this.signin.onConnectionEvent(event);
    this.connectionEvents.emit('event', event);
  }
}
