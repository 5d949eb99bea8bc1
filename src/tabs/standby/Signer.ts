import { readData } from '../hub/Frame';
import type { AuthReply, SendAuth, Signature, SignatureRequest } from '../TabMessage';

/** The socket id that pusher-js has, and that of the real socket. */
interface SocketIds {
  readonly socketId: string | null;
  readonly realSocketId: string | null;
}

/** Asks the app's server for signatures for other sockets than the one whose id pusher-js has. */
export class Signer {
  /** How to ask again, by channel; `SIGNIN`: for the user. */
  readonly #sends = new Map<string, SendAuth>();

  /** Notes how this tab asks, and returns the function that does so for its real socket. */
  askFor(socket: SocketIds, channel: string, send: SendAuth): () => Promise<AuthReply> {
    this.#sends.set(channel, send);
    return () => askForSocket(socket, send);
  }

  /** Asks for the socket of the standby, if this tab uses the same on its own. */
  async sign({ channel, socketId, attempt }: SignatureRequest): Promise<Signature> {
    // A failure has no data, and what a handler throws is one.
    const reply = await this.#sends
      .get(channel)?.(socketId)
      .catch(() => null);
    return { channel, socketId, attempt, data: reply?.ok ? signatureOf(reply.data) : null };
  }

  clear(): void {
    this.#sends.clear();
  }
}

/** Asks for the real socket, and again if it has changed meanwhile. */
async function askForSocket(socket: SocketIds, send: SendAuth): Promise<AuthReply> {
  const { socketId, realSocketId } = socket;
  const reply = await (realSocketId === socketId || realSocketId === null ? send() : send(realSocketId));
  return socket.realSocketId === realSocketId ? reply : askForSocket(socket, send);
}

/** The fields of a reply that go to Pusher. What else the app's server has replied with stays in this tab. */
function signatureOf(data: unknown): Signature['data'] {
  const fields = ['auth', 'user_data', 'channel_data'].map((name) => [name, readData(data)[name]] as const);
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
