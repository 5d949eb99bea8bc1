import type { Guest } from './Guest';

export interface QueuedFrame {
  guest: Guest;
  /** The frame. */
  raw: string;
}

/** What several guests ask the server for: the first one's frame goes to it, and the others wait for its reply. */
export class RequestQueue<Request extends QueuedFrame> {
  readonly #sendToServer: (raw: string) => void;
  /** The first one is with the server. `null`: its guest is gone, and its reply is still to come. */
  #requests: (Request | null)[] = [];

  constructor(sendToServer: (raw: string) => void) {
    this.#sendToServer = sendToServer;
  }

  /** The requests whose guests are there. */
  get waiting(): Request[] {
    return this.#requests.filter((request) => request !== null);
  }

  get first(): Request | null {
    return this.#requests[0] ?? null;
  }

  add(request: Request): void {
    this.#requests.push(request);
    if (this.#requests.length === 1) this.#sendToServer(request.raw);
  }

  /** The server has accepted the first one: that holds for all. */
  succeed(): Request[] {
    const { waiting } = this;
    this.#requests = [];
    return waiting;
  }

  /** The server has refused the first one: that holds for it alone. Returns `undefined` if nothing was asked. */
  fail(): Request | null | undefined {
    const failed = this.#requests.shift();
    this.#requests = this.waiting;
    if (this.first) this.#sendToServer(this.first.raw);
    return failed;
  }

  remove(guest: Guest): void {
    this.#requests = this.#requests.map((request) => (request?.guest === guest ? null : request));
  }
}
