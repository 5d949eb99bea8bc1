import type { PeerClient } from '../PeerClient';
import type { StandbyContact } from '../standby/StandbyContact';
import type { TabEnvironment, TabSocket } from '../TabEnvironment';
import type { GuestRequest } from '../TabMessage';
import type { Guest } from './Guest';
import { HubSession } from './HubSession';
import { listenToSocket } from './listenToSocket';
import type { SessionHost } from './SessionHost';

export interface RealSocketOptions {
  environment: TabEnvironment;
  client: Pick<PeerClient, 'openReal'>;
  /** The user in the name of the group. */
  user: string | null;
  /** The code of the option; `null` without it. The tab is not the standby then, and knows of none. */
  standbyCode: { StandbyContact: typeof StandbyContact } | null;
}

/** Who has a real socket: the hub or the standby. */
export interface RealSocketOwner extends Pick<SessionHost, 'guests' | 'move' | 'replace'> {
  /** Another peer is the standby, or none. */
  onStandby(): void;
  onClosed(code: number, reason: string): void;
}

/** A real socket with its session. A standby opens one, and hands it over to the hub when its tab begins to lead. */
export class RealSocket {
  readonly session: HubSession;
  owner: RealSocketOwner;
  readonly #contact: StandbyContact | null;
  readonly #socket: TabSocket;
  readonly #stopListening: () => void;

  constructor({ environment, client, user, standbyCode }: RealSocketOptions, owner: RealSocketOwner) {
    this.owner = owner;
    // The getter below has another `this`.
    const ownerNow = () => this.owner;
    const socket = environment.openSocket(() => client.openReal());
    const session = new HubSession(
      {
        get guests() {
          return ownerNow().guests;
        },
        sendToServer: (raw) => socket.send(raw),
        move: (guest, user) => this.owner.move(guest, user),
        replace: () => this.owner.replace(),
        fail: () => this.owner.onClosed(1006, ''),
        onChange: () => this.#contact?.tell(),
        now: () => environment.now(),
      },
      user,
    );
    this.#socket = socket;
    this.session = session;
    this.#contact = standbyCode && new standbyCode.StandbyContact(session);
    this.#stopListening = listenToSocket(environment, socket, {
      onFrame: (raw) => session.onFrame(raw),
      onClosed: (code, reason) => this.owner.onClosed(code, reason),
    });
  }

  /** The peer that keeps a warm socket, if it is ready. */
  get standby(): string | null {
    return this.#contact?.ready ?? null;
  }

  /** Takes in a message of a guest. */
  receive(guest: Guest, message: GuestRequest): void {
    const { session } = this;
    if (message.type === 'send') session.receive(guest, message.data);
    else if (message.type === 'want') session.auth.want(guest, message.key);
    else if (message.type === 'told') session.auth.tell(guest, message.key, message.reply);
    else if (this.#contact?.receive(guest, message)) this.owner.onStandby();
  }

  remove(guest: Guest): void {
    this.#contact?.remove(guest);
    this.session.remove(guest);
  }

  close(): void {
    this.#stopListening();
    this.#socket.close();
  }
}
