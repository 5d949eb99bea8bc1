import type { TabEnvironment, TabSocket } from './TabEnvironment';
import type { GuestRequest } from './TabMessage';
import { VirtualSocket } from './VirtualSocket';

interface SocketSlotOptions {
  environment: TabEnvironment;
  openReal(): TabSocket;
  /** Sends a message of the socket with that number. */
  post(socket: number, request: GuestRequest): void;
  /** The socket has opened or closed. */
  onChange(): void;
  onClosed(socket: VirtualSocket): void;
}

/** The place of a member's virtual socket: it has one at a time. */
export class SocketSlot {
  /** `null` also while the tab has a real socket of its own. */
  current: VirtualSocket | null = null;
  /** Why the tab has a real socket of its own. */
  problem: string | undefined;
  readonly #options: SocketSlotOptions;
  #count = 0;

  constructor(options: SocketSlotOptions) {
    this.#options = options;
  }

  open(): VirtualSocket {
    const { environment, post, onChange, onClosed } = this.#options;
    const number = ++this.#count;
    const socket: VirtualSocket = new VirtualSocket(number, {
      environment,
      post: (request) => post(number, request),
      onOpen: () => onChange(),
      onClosed: () => {
        if (this.current === socket) this.current = null;
        onChange();
        onClosed(socket);
      },
    });
    this.current = socket;
    this.problem = undefined;
    return socket;
  }

  /** Has a socket that still waits for a hub lead to a real one of the tab's own. Returns whether there was one. */
  useOwn(problem: string): boolean {
    const socket = this.current;
    if (!socket?.isWaiting) return false;
    this.current = null;
    this.problem = problem;
    socket.useOwn(this.#options.environment.openSocket(() => this.#options.openReal()));
    return true;
  }
}
