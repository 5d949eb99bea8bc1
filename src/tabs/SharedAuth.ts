import type { SharedSocket } from 'react-pusher-user';
import { SIGNIN } from './SIGNIN';
import type { TabEnvironment } from './TabEnvironment';
import type { Signer } from './standby/Signer';
import type { AuthReply, AuthSender } from './TabMessage';
import type { VirtualSocket } from './VirtualSocket';

type Subject = Parameters<SharedSocket['shareAuth']>[0];

/** How long a tab waits for the reply that another one gets, in milliseconds. After that, it asks the app's server itself. */
const PATIENCE = 3000;

/** The signatures that one client shares with the tabs of its group. Only replies cross to other tabs: no header and no token. */
export class SharedAuth {
  /** The client's latest socket. */
  socket: VirtualSocket | null = null;
  readonly #environment: TabEnvironment;
  /** Signatures of other users are never used. `null`: the client shares none, as it does not say who its user is. */
  readonly #user: string | null;
  /** What the client has asked for on its socket, by key. */
  readonly #asked = new Set<string>();
  readonly #waiting = new Map<string, (reply: AuthReply | null) => void>();

  /** `signer` is `null` if no other tab keeps a warm second socket, whose id would need signatures. */
  constructor(
    environment: TabEnvironment,
    user: string | null,
    readonly signer: Signer | null,
  ) {
    this.#environment = environment;
    this.#user = user;
  }

  /** Gets the group's reply for this socket. If there is none, asks the app's server, and tells the group. */
  async share({ socketId, channelName = SIGNIN }: Subject, sender: AuthSender): Promise<AuthReply> {
    const { socket } = this;
    if (!socket?.isShared || socket.socketId !== socketId) return sender.send();
    const ask = this.signer?.askFor(socket, channelName, sender) ?? (() => sender.send());
    if (this.#user === null) return ask();
    const key = `${this.#user} ${channelName}`;
    if (this.#asked.has(key)) {
      // The group's reply has been refused, or is out of date: a new one takes its place.
      const renewed = await ask();
      if (renewed.ok) this.#tell(socket, key, renewed);
      return renewed;
    }
    this.#asked.add(key);
    const shared = await this.#want(socket, key);
    if (shared) return shared;
    let reply: AuthReply | null = null;
    try {
      reply = await ask();
      return reply;
    } finally {
      this.#tell(socket, key, reply?.ok ? reply : null);
    }
  }

  /** The socket goes on at another real one: what this tab waits for does not come. */
  onResumed(socket: VirtualSocket): void {
    if (this.socket !== socket) return;
    for (const settle of [...this.#waiting.values()]) settle(null);
  }

  /** `null`: the hub has no reply, and this tab asks. */
  onReply(socket: VirtualSocket, key: string, reply: AuthReply | null): void {
    const settle = this.#waiting.get(key);
    if (settle) settle(reply);
    // This tab has asked already: another one has to.
    else if (!reply) this.#tell(socket, key, null);
  }

  /** Nothing comes from a closed socket any more. */
  onSocketClosed(socket: VirtualSocket): void {
    if (this.socket !== socket) return;
    this.onResumed(socket);
    this.#asked.clear();
    this.socket = null;
    this.signer?.clear();
  }

  #want(socket: VirtualSocket, key: string): Promise<AuthReply | null> {
    return new Promise((resolve) => {
      const settle = (reply: AuthReply | null) => {
        stopTimer();
        this.#waiting.delete(key);
        resolve(reply);
      };
      const stopTimer = this.#environment.startTimer(() => settle(null), PATIENCE);
      this.#waiting.set(key, settle);
      socket.host.post({ type: 'want', key });
    });
  }

  #tell(socket: VirtualSocket, key: string, reply: AuthReply | null): void {
    if (socket.isShared) socket.host.post({ type: 'told', key, reply: isCloneable(reply) ? reply : null });
  }
}

/** Whether a reply can be sent to another tab. What a handler of the app replies with may contain functions. */
function isCloneable(reply: AuthReply | null): boolean {
  try {
    structuredClone(reply);
    return true;
  } catch {
    return false;
  }
}
