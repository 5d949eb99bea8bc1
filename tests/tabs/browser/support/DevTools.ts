import { once } from 'node:events';
import { WebSocket } from 'ws';

interface Message {
  /** The command that this is the reply to. Without it, the message is an event. */
  id?: number;
  result?: unknown;
  error?: { message: string };
}

interface Command {
  resolve: (result: unknown) => void;
  reject: (error: Error) => void;
}

/**
 * A connection to Chromium's DevTools protocol: https://chromedevtools.github.io/devtools-protocol/
 *
 * The tabs are driven by it, since a page of Playwright's counts as focused and visible for ever: it can't be frozen.
 */
export class DevTools {
  readonly #socket: WebSocket;
  readonly #commands = new Map<number, Command>();
  #lastId = 0;

  static async connect(port: number): Promise<DevTools> {
    const response = await fetch(`http://127.0.0.1:${port}/json/version`);
    const { webSocketDebuggerUrl } = (await response.json()) as { webSocketDebuggerUrl: string };
    const socket = new WebSocket(webSocketDebuggerUrl);
    await once(socket, 'open');
    return new DevTools(socket);
  }

  private constructor(socket: WebSocket) {
    this.#socket = socket;
    // The default `binaryType` makes each message a Buffer, which the types of ws cannot express.
    socket.on('message', (data) => this.#receive(JSON.parse((data as Buffer).toString()) as Message));
  }

  /** Sends a command to the browser, or to the session of one tab. The caller knows the type of the result. */
  send<Result>(method: string, params: object = {}, sessionId?: string): Promise<Result> {
    const id = ++this.#lastId;
    this.#socket.send(JSON.stringify({ id, method, params, sessionId }));
    return new Promise<Result>((resolve, reject) => {
      // The protocol's types are not installed: nothing ties a method to its result.
      this.#commands.set(id, { resolve: resolve as Command['resolve'], reject });
    });
  }

  close(): void {
    this.#socket.close();
  }

  #receive({ id, result, error }: Message): void {
    const command = id !== undefined && this.#commands.get(id);
    if (!command) return;
    this.#commands.delete(id);
    if (error) command.reject(new Error(error.message));
    else command.resolve(result);
  }
}
