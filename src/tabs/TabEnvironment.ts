/** The part of a WebSocket that pusher-js uses. */
export interface TabSocket {
  readyState: number;
  onopen?: ((event?: unknown) => void) | null;
  onmessage?: ((event: { data: string }) => void) | null;
  onerror?: ((event: unknown) => void) | null;
  onclose?: ((event: SocketClose) => void) | null;
  send(data: string): void;
  close(code?: number, reason?: string): void;
}

/** The fields of a `CloseEvent` that pusher-js reads. */
export interface SocketClose {
  code: number;
  reason: string;
  wasClean: boolean;
}

/** The part of a `BroadcastChannel` that is used here. */
export interface TabChannel {
  postMessage(message: unknown): void;
  close(): void;
}

/** The part of `navigator.locks` that is used here. */
export interface TabLocks {
  request(
    name: string,
    options: { ifAvailable?: boolean; steal?: boolean; signal?: AbortSignal },
    callback: (lock: unknown) => unknown,
  ): Promise<unknown>;
}

/** What happens to a page: the browser freezes and thaws it, the user leaves it and comes back to it. */
export type PageChange = 'frozen' | 'thawed' | 'left' | 'returned';

/** Everything that tabs need of the browser. Tests have tabs of their own, several in one process. */
export interface TabEnvironment {
  /** An id that nothing else in the browser has. */
  createId(): string;
  readonly locks: TabLocks;
  /** Opens a `BroadcastChannel`. */
  openChannel(name: string, onMessage?: (message: unknown) => void): TabChannel;
  /** Opens a real socket, by pusher-js's own function. */
  openSocket(open: () => TabSocket): TabSocket;
  isVisible(): boolean;
  /** Calls `listener` at each change. Returns the function that ends this. */
  onPageChange(listener: (change: PageChange) => void): () => void;
  now(): number;
  /** As `setTimeout`. Returns the function that clears the timer. */
  startTimer(callback: () => void, milliseconds: number): () => void;
}
