import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Message {
  /** The command that this is the reply to. Without it, the message is an event. */
  id?: number;
  result?: unknown;
  /** An object in Chromium's protocol; in WebDriver BiDi a code, with the message beside it. */
  error?: { message: string } | string;
  message?: string;
}

interface Command {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/** A socket to a browser, which answers commands: Chromium's DevTools protocol and WebDriver BiDi have that form. */
export class CommandSocket {
  readonly #socket: WebSocket;
  readonly #commands = new Map<number, Command>();
  #lastId = 0;

  static async open(url: string): Promise<CommandSocket> {
    const socket = new WebSocket(url);
    await once(socket, 'open');
    return new CommandSocket(socket);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    // The default `binaryType` makes each message a Buffer, which the types of ws cannot express.
    socket.on('message', (data) => this.#receive(JSON.parse((data as Buffer).toString()) as Message));
  }

  /** Sends a command, in Chromium to the session of one tab. The caller knows the type of the result. */
  send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = ++this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise<Result>((resolve, reject) => {
      // The types of the protocols are not installed: nothing ties a method to its result.
      this.#commands.set(id, { resolve: resolve as Command['resolve'], reject });
    });
  }

  close(): void {
    this.#socket.close();
  }

  #receive({ id, result, error, message }: Message): void {
    const command = id !== undefined && this.#commands.get(id);
    if (!command) return;
    this.#commands.delete(id);
    if (error === undefined) command.resolve(result);
    else command.reject(new Error(typeof error === 'string' ? `${error}: ${message}` : error.message));
  }
}
