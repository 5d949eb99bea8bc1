import type { PeerClient } from './PeerClient';
import { PROBLEM } from './PROBLEM';
import type { Continuity } from './standby/Continuity';
import type { TabEnvironment } from './TabEnvironment';
import type { GuestRequest } from './TabMessage';
import { VirtualSocket } from './VirtualSocket';

interface SocketSlotOptions {
  environment: TabEnvironment;
  client: Pick<PeerClient, 'openReal' | 'onSocketClosed'>;
  standbyCode: { Continuity: typeof Continuity } | null;
  /** Sends a message of the socket with that number. */
  post(socket: number, request: GuestRequest): void;
  /** The socket has opened or closed. */
  onChange(): void;
  /** The tab has a real socket of its own now. */
  onOwn(): void;
}

/** The place of a peer's virtual socket: it has one at a time. */
export class SocketSlot {
  /** `null` also while the tab has a real socket of its own. */
  current: VirtualSocket | null = null;
  /** Why the tab has a real socket of its own. */
  problem: string | undefined;
  readonly #options: SocketSlotOptions;
  #count = 0;
  /** Whether the browser grants no locks here. */
  #isRefused = false;

  constructor(options: SocketSlotOptions) {
    this.#options = options;
  }

  /** Opens a virtual socket. With `problem`, which prevents sharing, it leads to a real one of the tab's own. */
  open(problem: string | null = this.#isRefused ? PROBLEM.refused : null): VirtualSocket {
    const { environment, standbyCode, client, post, onChange } = this.#options;
    const number = ++this.#count;
    const socket: VirtualSocket = new VirtualSocket(number, {
      environment,
      standbyCode,
      post: (request) => post(number, request),
      onOpen: () => onChange(),
      onClosed: () => {
        if (this.current === socket) this.current = null;
        onChange();
        client.onSocketClosed(socket);
      },
    });
    this.current = socket;
    this.problem = undefined;
    if (problem) this.useOwn(problem);
    return socket;
  }

  refuse(): void {
    this.#isRefused = true;
    this.useOwn(PROBLEM.refused);
  }

  /** Has a socket that still waits for a hub lead to a real one of the tab's own. */
  useOwn(problem: string): void {
    const socket = this.current;
    if (!socket?.isWaiting) return;
    this.current = null;
    this.problem = problem;
    const { environment, client, onOwn } = this.#options;
    socket.useOwn(environment.openSocket(() => client.openReal()));
    onOwn();
  }
}
