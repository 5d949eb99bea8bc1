import type { Subscription } from './channel/Subscription';
import { ClientSlot } from './ClientSlot';
import type { ClientSlotHost } from './ClientSlotHost';
import { SessionConnection } from './connection/SessionConnection';
import { emitUserEvent } from './emitUserEvent';
import { LatestOptions } from './LatestOptions';
import { callSafely } from './lib/callSafely';
import { createEmitter, type Emitter } from './lib/createEmitter';
import { createStore, type Store } from './lib/createStore';
import { loadRefresh } from './loadRefresh';
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
export class Session implements ClientSlotHost {
  /** The client, while there is one. */
  readonly client: Store<ClientAttachment | null> = createStore<ClientAttachment | null>(null);
  readonly connection: SessionConnection;
  readonly connectionEvents: Emitter<ConnectionEvent> = createEmitter();
  readonly signin: SigninRunner;
  readonly tools: SessionTools = { sendAuth: null, nameHolder: null };
  /** The events of the signed-in user, once they have passed their schemas. */
  readonly userEvents: Emitter<unknown> = createEmitter();
  /** The channels that are in use, by their names. */
  readonly subscriptions = new Map<string, Subscription>();
  readonly watchlist: SessionWatchlist;
  readonly getOptions: () => SessionOptions;
  readonly slot: ClientSlot;
  /** Identifies the latest call of `start`; `null` before the first, and after the release. */
  currentStart: object | null = null;
  readonly #options: LatestOptions;
  #stopEvents: (() => void) | null = null;

  constructor(options: SessionOptions) {
    this.#options = new LatestOptions(options);
    const { getOptions } = this.#options;
    this.getOptions = getOptions;
    this.slot = new ClientSlot(this);
    this.connection = new SessionConnection(
      { connect: () => this.slot.connect(), disconnect: this.#disconnect },
      (error) => callSafely(getOptions().onConnectionError, error),
    );
    this.signin = new SigninRunner(
      {
        tools: this.tools,
        getOptions,
        openClient: () => this.slot.open(),
        getConnectionError: () => this.connection.error ?? { code: null, message: '' },
        readUser: createUserReader(getOptions),
        onUserEvent: (event, data) => emitUserEvent(this.userEvents, getOptions(), { event, data }),
        refresh: () => loadRefresh(this, (options) => new Session(options)),
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
    if (this.currentStart) this.#followOptions();
  }

  /** Starts the session. The returned function releases it in a microtask, unless it was started again by then (Strict Mode). */
  start(): () => void {
    const start = {};
    this.currentStart = start;
    this.#followOptions();
    return () => {
      queueMicrotask(() => {
        if (this.currentStart === start) this.#release();
      });
    };
  }

  /** Closes the client, as `enabled={false}` does: see `onClosing`. */
  #release(): void {
    this.currentStart = null;
    this.#options.set({ ...this.getOptions(), enabled: false });
    this.slot.update();
  }

  /** Opens or closes the connection, and signs in or out, as the options ask. */
  #followOptions(): void {
    const change = this.#options.takeChange();
    // An automatic sign-in begins with each client that opens: it is made pending here, and `onOpened` starts it. On the first
    // mount it is pending already, and the event changes it only if the app keeps its client closed.
    const isOpening = this.slot.isOutdated && !this.client.getValue();
    if (isOpening && change.isAutomatic) this.signin.send(automaticSigninEvent(this.slot.isClosedByApp));
    this.slot.update();
    const { isClosedByApp } = this.slot;
    const event = signinEventOf({ ...change, isClosedByApp, shown: this.signin.store.getValue() });
    if (event) this.signin.send(event);
  }

  readonly #disconnect = (): void => {
    this.connection.clearError();
    if (this.slot.disconnect()) return;
    this.connection.reset('disconnected');
    this.signin.send({ type: 'closed', by: 'app' });
  };

  onOpened(attachment: ClientAttachment): void {
    this.#stopEvents?.();
    this.#stopEvents = attachment.onEvent((event) => {
      this.#onConnectionEvent(attachment, withoutClusterHint(event, this.getOptions()));
    });
    this.connection.adopt(attachment);
    this.signin.attach(attachment);
    this.client.set(attachment);
  }

  onClosing(isReplaced: boolean): void {
    this.#stopEvents?.();
    this.#stopEvents = null;
    this.signin.detach(isReplaced);
    // Each `Subscription` leaves its channel.
    this.client.set(null);
    this.connection.reset('initialized');
  }

  onFailed(error: ConnectionError): void {
    this.connection.failToLoad(error);
    this.signin.send({ type: 'not-loaded', cause: error });
  }

  #onConnectionEvent({ watch }: ClientAttachment, event: ConnectionEvent): void {
    // In this order: the sign-in reads the connection's error, and Sockudo sends the watchlist before the success.
    this.connection.onConnectionEvent(event, watch.getSnapshot(), isSigninAnswer(this.signin, event));
    this.watchlist.onConnectionEvent(event);
    this.signin.onConnectionEvent(event);
    this.connectionEvents.emit('event', event);
  }
}
