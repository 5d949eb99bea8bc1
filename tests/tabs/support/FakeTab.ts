import type { PageChange, TabChannel, TabEnvironment, TabSocket } from '../../../src/tabs/TabEnvironment';
import type { FakeBus } from './FakeBus';
import type { FakeLocks } from './FakeLocks';

/** What a page has to do when its thread is free, in order. */
type Task = () => void;

/** A page with everything that tabs need of the browser. Tests close, crash, freeze and block it. */
export class FakeTab {
  readonly environment: TabEnvironment;
  isCrashed = false;
  isFrozen = false;
  isBlocked = false;
  isVisible = true;
  /** How long the messages of its real sockets take, in milliseconds. */
  socketDelay = 0;
  readonly #bus: FakeBus;
  readonly #locks: FakeLocks;
  readonly #listeners = new Set<(change: PageChange) => void>();
  readonly #timers = new Set<ReturnType<typeof setTimeout>>();
  readonly #channels = new Set<TabChannel>();
  readonly #sockets = new Set<TabSocket>();
  /** What waits for the thread, and what waits for the page to be thawed. */
  #tasks: Task[] = [];
  #frozenTasks: Task[] = [];

  constructor(
    readonly name: string,
    bus: FakeBus,
    locks: FakeLocks,
  ) {
    this.#bus = bus;
    this.#locks = locks;
    const locksOfPage = locks.viewOf(this, (task) => setTimeout(() => this.#run(task), 0));
    let ids = 0;
    this.environment = {
      createId: () => `${name}.${++ids}`,
      locks: {
        // A page whose thread is blocked calls nothing. pusher-js does, as its timers are not ours.
        request: (...args) => (this.isCrashed ? new Promise(() => {}) : locksOfPage.request(...args)),
      },
      openChannel: (channelName, onMessage) => this.#openChannel(channelName, onMessage),
      openSocket: (open) => this.#openSocket(open()),
      isVisible: () => this.isVisible && !this.isFrozen,
      onPageChange: (listener) => {
        this.#listeners.add(listener);
        return () => this.#listeners.delete(listener);
      },
      now: () => Date.now(),
      startTimer: (callback, milliseconds) => this.#startTimer(callback, milliseconds),
    };
  }

  /** The number of the page's real sockets that are open or opening. */
  get sockets(): number {
    return [...this.#sockets].filter(({ readyState }) => readyState < 2).length;
  }

  /** What the page has left behind. */
  get leftovers() {
    return {
      timers: this.#timers.size,
      channels: this.#channels.size,
      listeners: this.#listeners.size,
      sockets: this.sockets,
    };
  }

  /** The page is gone at once. */
  crash(): void {
    this.isCrashed = true;
    for (const timer of this.#timers) clearTimeout(timer);
    for (const channel of this.#channels) channel.close();
    for (const socket of this.#sockets) socket.close();
    this.#timers.clear();
    this.#channels.clear();
    this.#locks.release(this);
  }

  /** The user leaves the page. It is gone, unless it returns from the browser's cache of pages. */
  leave(): void {
    this.#change('left');
  }

  return(): void {
    this.#change('returned');
  }

  freeze(): void {
    if (this.isFrozen) return;
    this.#change('frozen');
    this.isFrozen = true;
  }

  thaw(): void {
    if (!this.isFrozen) return;
    this.isFrozen = false;
    this.#change('thawed');
    this.#tasks.push(...this.#frozenTasks.splice(0));
    this.#drain();
  }

  /** Nothing runs on the page until `unblock`. */
  block(): void {
    this.isBlocked = true;
  }

  unblock(): void {
    this.isBlocked = false;
    this.#drain();
  }

  #change(change: PageChange): void {
    this.#run(() => {
      for (const listener of [...this.#listeners]) listener(change);
    });
  }

  /** Runs what has waited, one task after the other. */
  #drain(): void {
    if (this.isCrashed || this.isBlocked || this.#tasks.length === 0) return;
    this.#tasks.shift()!();
    setTimeout(() => this.#drain(), 0);
  }

  #run(task: Task): void {
    if (this.isCrashed) return;
    if (this.isBlocked || this.#tasks.length > 0) this.#tasks.push(task);
    else task();
  }

  /** Timers and sockets stand still on a frozen page, too. */
  #runUnlessFrozen(task: Task): void {
    if (this.isFrozen) this.#frozenTasks.push(task);
    else this.#run(task);
  }

  #startTimer(callback: () => void, milliseconds: number): () => void {
    if (this.isCrashed) return () => {};
    let isCleared = false;
    const timer = setTimeout(() => {
      this.#runUnlessFrozen(() => {
        this.#timers.delete(timer);
        if (!isCleared) callback();
      });
    }, milliseconds);
    this.#timers.add(timer);
    return () => {
      isCleared = true;
      clearTimeout(timer);
      this.#timers.delete(timer);
    };
  }

  #openChannel(name: string, onMessage?: (message: unknown) => void): TabChannel {
    const channel = this.#bus.open(name, (task) => this.#run(task), onMessage);
    this.#channels.add(channel);
    if (this.isCrashed) channel.close();
    return {
      postMessage: (message) => this.#run(() => this.#channels.has(channel) && channel.postMessage(message)),
      close: () =>
        this.#run(() => {
          channel.close();
          this.#channels.delete(channel);
        }),
    };
  }

  /** Holds what the socket says back while the page cannot hear it. */
  #openSocket(real: TabSocket): TabSocket {
    const socket: TabSocket = {
      get readyState() {
        return real.readyState;
      },
      send: (data) => this.#run(() => real.readyState === 1 && real.send(data)),
      close: (code, reason) => this.#run(() => real.close(code, reason)),
    };
    real.onopen = () => this.#runUnlessFrozen(() => socket.onopen?.());
    real.onmessage = (event) => {
      const receive = () => this.#runUnlessFrozen(() => socket.onmessage?.(event));
      if (this.socketDelay > 0) setTimeout(receive, this.socketDelay);
      else receive();
    };
    real.onerror = (event) => this.#runUnlessFrozen(() => socket.onerror?.(event));
    real.onclose = (event) => this.#runUnlessFrozen(() => socket.onclose?.(event));
    this.#sockets.add(real);
    if (this.isCrashed) real.close();
    return socket;
  }
}
