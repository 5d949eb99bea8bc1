import type { SharedSocket } from 'react-pusher-user';
import { SIGNIN } from './SIGNIN';
import type { TabEnvironment } from './TabEnvironment';
import { readData } from './hub/Frame';
import type { AuthReply, Signature, SignatureRequest } from './TabMessage';
import type { VirtualSocket } from './VirtualSocket';

type Subject = Parameters<SharedSocket['shareAuth']>[0];
type Send = Parameters<SharedSocket['shareAuth']>[1];

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
  /** How to ask the app's server again, by channel; `SIGNIN`: for the user. */
  readonly #sends = new Map<string, Send>();
  readonly #waiting = new Map<string, (reply: AuthReply | null) => void>();

  constructor(environment: TabEnvironment, user: string | null) {
    this.#environment = environment;
    this.#user = user;
  }

  /** Gets the group's reply for this socket. If there is none, asks the app's server by `send`, and tells the group. */
  async share({ socketId, channelName = SIGNIN }: Subject, send: Send): Promise<AuthReply> {
    const { socket } = this;
    if (!socket?.isShared || socket.socketId !== socketId) return send();
    const ask = () => sendFor(socket, send);
    if (this.#user === null) return ask();
    this.#sends.set(channelName, send);
    const key = `${this.#user} ${channelName}`;
    // Asked again, the group would give what has been refused, or is out of date.
    if (this.#asked.has(key)) return ask();
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

  /** Asks the app's server for a signature for another socket, if this client has asked for the same for its own. */
  async sign({ channel, socketId, attempt }: SignatureRequest): Promise<Signature> {
    // A failure has no data, and what a handler throws is one.
    const reply = await this.#sends
      .get(channel)?.(socketId)
      .catch(() => null);
    return { channel, socketId, attempt, data: reply?.ok ? signatureOf(reply.data) : null };
  }

  /** The socket goes on at another real one: the group has other replies. */
  onResumed(socket: VirtualSocket): void {
    if (this.socket !== socket) return;
    this.#asked.clear();
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
    this.socket = null;
    this.#sends.clear();
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

/** Asks for the real socket, whose id pusher-js may not know, and again if it has changed meanwhile. */
async function sendFor(socket: VirtualSocket, send: Send): Promise<AuthReply> {
  const { socketId, realSocketId } = socket;
  const reply = await (realSocketId === socketId || realSocketId === null ? send() : send(realSocketId));
  return socket.realSocketId === realSocketId ? reply : sendFor(socket, send);
}

/** The fields of a reply that go to Pusher. What else the app's server has replied with stays in this tab. */
function signatureOf(data: unknown): Signature['data'] {
  const fields = ['auth', 'user_data', 'channel_data'].map((name) => [name, readData(data)[name]] as const);
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
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
