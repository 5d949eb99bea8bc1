import type { TabEnvironment, TabSocket } from '../TabEnvironment';
import { HubSession } from './HubSession';
import { listenToSocket } from './listenToSocket';
import type { SessionHost } from './SessionHost';

/** Who has a connection. */
export interface ConnectionOwner extends Pick<SessionHost, 'guests' | 'move' | 'replace' | 'onChange'> {
  onClosed(code: number, reason: string): void;
}

/** A real socket with its session. A standby opens one, and hands it over to the hub when its tab begins to lead. */
export class Connection {
  readonly session: HubSession;
  owner: ConnectionOwner;
  readonly #socket: TabSocket;
  readonly #stopListening: () => void;

  constructor(
    environment: TabEnvironment,
    openReal: () => TabSocket,
    groupUser: string | null,
    owner: ConnectionOwner,
  ) {
    this.owner = owner;
    const ownerNow = () => this.owner;
    const socket = environment.openSocket(openReal);
    const session = new HubSession(
      {
        get guests() {
          return ownerNow().guests;
        },
        upstream: (raw) => socket.send(raw),
        move: (guest, user) => this.owner.move(guest, user),
        replace: () => this.owner.replace(),
        fail: () => this.owner.onClosed(1006, ''),
        onChange: () => this.owner.onChange(),
        now: () => environment.now(),
      },
      groupUser,
    );
    this.#socket = socket;
    this.session = session;
    this.#stopListening = listenToSocket(environment, socket, {
      onFrame: (raw) => session.onFrame(raw),
      onClosed: (code, reason) => this.owner.onClosed(code, reason),
    });
  }

  close(): void {
    this.#stopListening();
    this.#socket.close();
  }
}
