import { readData } from '../hub/Frame';
import type { AuthReply, AuthSender, Signature, SignatureRequest } from '../TabMessage';

interface ResumableSocket {
  /** The id of the real socket: after a change of the leader, it is another one than pusher-js has. */
  readonly realSocketId: string | null;
}

/** Asks the app's server for signatures for other sockets than the one whose id pusher-js has. */
export class Signer {
  /** How to ask again, by channel; `SIGNIN`: for the user. */
  readonly #senders = new Map<string, AuthSender>();

  /** Notes how this tab asks, and returns the function that does so for its real socket. */
  askFor(socket: ResumableSocket, channel: string, sender: AuthSender): () => Promise<AuthReply> {
    this.#senders.set(channel, sender);
    return () => askForSocket(socket, sender);
  }

  /** Asks for the socket of the standby, if this tab uses the same on its own. */
  async sign({ channel, socketId, attempt }: SignatureRequest): Promise<Signature> {
    const reply = await this.#senders.get(channel)?.sendAnew(socketId);
    return { channel, socketId, attempt, data: reply?.ok ? signatureOf(reply.data) : null };
  }

  clear(): void {
    this.#senders.clear();
  }
}

/** Asks for the real socket, and again if it has changed meanwhile. */
async function askForSocket(socket: ResumableSocket, sender: AuthSender): Promise<AuthReply> {
  const { realSocketId } = socket;
  const reply = await sender.send(realSocketId ?? undefined);
  return socket.realSocketId === realSocketId ? reply : askForSocket(socket, sender);
}

/** The fields of a reply that go to Pusher. What else the app's server has replied with stays in this tab. */
function signatureOf(data: unknown): Signature['data'] {
  const fields = ['auth', 'user_data', 'channel_data'].map((name) => [name, readData(data)[name]] as const);
  return Object.fromEntries(
    fields.filter((field): field is [string, string] => typeof field[1] === 'string'),
  );
}
