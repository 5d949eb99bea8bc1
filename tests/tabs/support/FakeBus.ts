import type { TabChannel } from '../../../src/tabs/TabEnvironment';

interface Listener {
  name: string;
  receive(message: unknown): void;
}

/** The broadcast channels of a browser: a message reaches all channels of that name, but the one that has sent it. */
export class FakeBus {
  readonly #channels = new Set<Listener>();
  readonly #latency: number;
  /** All messages, with the name of their channel. */
  readonly messages: { name: string; message: unknown }[] = [];

  /** @param latency - how long a message takes, in milliseconds */
  constructor(latency: number) {
    this.#latency = latency;
  }

  get size(): number {
    return this.#channels.size;
  }

  /** @param run - calls the listener on its page, when its thread is free */
  open(name: string, run: (task: () => void) => void, onMessage?: (message: unknown) => void): TabChannel {
    const channel: Listener = {
      name,
      receive: (message) => run(() => this.#channels.has(channel) && onMessage?.(message)),
    };
    this.#channels.add(channel);
    return {
      postMessage: (message) => {
        if (!this.#channels.has(channel)) throw new Error('The channel is closed.');
        const copy: unknown = structuredClone(message);
        this.messages.push({ name, message: copy });
        const receivers = [...this.#channels].filter((other) => other !== channel && other.name === name);
        setTimeout(() => {
          for (const receiver of receivers) receiver.receive(structuredClone(copy));
        }, this.#latency);
      },
      close: () => void this.#channels.delete(channel),
    };
  }
}
