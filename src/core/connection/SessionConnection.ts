import { createStore, type Store } from '../lib/createStore';
import { isShallowEqual } from '../lib/isShallowEqual';
import type { ClientAttachment } from '../pusher/attachToClient';
import type { ConnectionError } from '../pusher/ConnectionError';
import type { ClosedBy, ConnectionEvent } from '../pusher/ConnectionEvent';
import type { ConnectionSnapshot } from '../pusher/ConnectionSnapshot';
import { HANDOVER_CODE } from '../SocketSharing';
import type { Connection, ConnectionActions, ConnectionState, ConnectionStatus } from './Connection';

const UNANSWERED: ConnectionError = {
  code: null,
  message: 'No server answers. Check the host (`cluster` or `wsHost`), the port, `forceTLS` and the network.',
};
const NO_TRANSPORT: ConnectionError = {
  code: null,
  message: 'pusher-js supports none of the allowed transports here. Check `enabledTransports`.',
};

/** One provider's connection, on one client after the other. */
export class SessionConnection {
  readonly store: Store<Connection>;
  readonly #report: (error: ConnectionError) => void;
  #closedBy: ClosedBy | null = null;
  /** Whether tabs share the socket. Its id is not for the app: as the sender, it would exclude the users of all tabs. */
  #isShared = false;

  /** `report` is called once with each failure of the connection. */
  constructor(actions: ConnectionActions, report: (error: ConnectionError) => void) {
    this.#report = report;
    this.store = createStore<Connection>(
      { ...actions, error: null, socketId: null, state: 'initialized' },
      isShallowEqual,
    );
  }

  get error(): ConnectionError | null {
    return this.store.getValue().error;
  }

  /** Who ended the connection; `null` while it is up, or on its way. */
  get closedBy(): ClosedBy | null {
    return this.#closedBy;
  }

  /** Takes over the connection of a client, which may have failed before. */
  adopt({ sharedSocket, watch }: ClientAttachment): void {
    this.#isShared = sharedSocket !== null;
    const snapshot = watch.getSnapshot();
    this.clearError();
    this.#show(snapshot);
    if (snapshot.state === 'unavailable') this.#fail(UNANSWERED);
    if (snapshot.state === 'closed' && snapshot.by === 'no-transport') this.#fail(NO_TRANSPORT);
  }

  /** There is no client any more. */
  reset(state: 'initialized' | 'disconnected'): void {
    this.#closedBy = null;
    this.#set({ state, socketId: null, error: null });
  }

  clearError(): void {
    this.#set({ error: null });
  }

  /** pusher-js did not load. */
  failToLoad(error: ConnectionError): void {
    this.#set({ state: 'failed', socketId: null, error });
    this.#report(error);
  }

  /** `isSigninAnswer`: the sign-in reports the error. */
  onConnectionEvent(event: ConnectionEvent, snapshot: ConnectionSnapshot, isSigninAnswer: boolean): void {
    switch (event.type) {
      case 'error':
        this.#receiveError(event, isSigninAnswer);
        return;
      case 'frame':
        return;
      case 'connected':
        this.clearError();
        break;
      case 'unavailable':
        // A server that refuses has answered.
        if (!this.error) this.#fail(UNANSWERED);
        break;
      case 'closed':
        if (event.by === 'no-transport') this.#fail(NO_TRANSPORT);
        break;
      case 'connecting':
      case 'lost':
        break;
    }
    this.#show(snapshot);
  }

  /** Shows a client's connection as it stands. */
  #show(snapshot: ConnectionSnapshot): void {
    this.#closedBy = snapshot.state === 'closed' ? snapshot.by : null;
    const socketId = snapshot.state === 'connected' && !this.#isShared ? snapshot.socketId : null;
    this.#set({ state: statusOf(snapshot), socketId });
  }

  #receiveError(
    { source, error }: Extract<ConnectionEvent, { type: 'error' }>,
    isSigninAnswer: boolean,
  ): void {
    if (error.code === HANDOVER_CODE) return;
    // Some servers close without a reason, after an error frame that has it.
    if (source === 'close' && this.error && isSameFailure(this.error, error)) return;
    this.#set({ error });
    if (!isSigninAnswer) this.#report(error);
  }

  #fail(error: ConnectionError): void {
    this.#set({ error });
    this.#report(error);
  }

  #set(change: Partial<ConnectionState>): void {
    this.store.set({ ...this.store.getValue(), ...change });
  }
}

const isSameFailure = (before: ConnectionError, close: ConnectionError): boolean =>
  before.code === close.code && (close.message === '' || close.message === before.message);

function statusOf(snapshot: ConnectionSnapshot): ConnectionStatus {
  if (snapshot.state !== 'closed') return snapshot.state;
  return snapshot.by === 'no-transport' ? 'failed' : 'disconnected';
}
