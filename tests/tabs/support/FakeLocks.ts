import type { TabLocks } from '../../../src/tabs/TabEnvironment';

interface LockRequest {
  owner: object;
  /** Calls the callback on the page of the owner, when its thread is free. */
  run(task: () => void): void;
  callback(lock: unknown): unknown;
  resolve(value: unknown): void;
  reject(error: unknown): void;
}

/** The locks of a browser: each has one holder and a queue, as Web Locks have. */
export class FakeLocks {
  readonly #holders = new Map<string, LockRequest>();
  readonly #queues = new Map<string, LockRequest[]>();

  /** The locks as the page of `owner` sees them. */
  viewOf(owner: object, run: (task: () => void) => void): TabLocks {
    return {
      request: (name, { ifAvailable, steal, signal }, callback) =>
        new Promise((resolve, reject) => {
          const request: LockRequest = { owner, run, callback, resolve, reject };
          const queue = this.#queueOf(name);
          if (steal) {
            const holder = this.#holders.get(name);
            this.#holders.delete(name);
            holder?.run(() => holder.reject(abortError()));
            queue.unshift(request);
          } else if (ifAvailable && (this.#holders.has(name) || queue.length > 0)) {
            run(() => resolve(callback(null)));
            return;
          } else queue.push(request);
          signal?.addEventListener('abort', () => {
            if (!queue.includes(request)) return;
            queue.splice(queue.indexOf(request), 1);
            reject(abortError());
          });
          this.#grantNext(name);
        }),
    };
  }

  /** The page is gone, with its locks and its places in the queues. */
  release(owner: object): void {
    for (const queue of this.#queues.values())
      queue.splice(0, queue.length, ...queue.filter((request) => request.owner !== owner));
    for (const [name, holder] of [...this.#holders]) {
      if (holder.owner !== owner) continue;
      this.#holders.delete(name);
      this.#grantNext(name);
    }
  }

  /** The names of the locks that are held or waited for. */
  get names(): string[] {
    const waited = [...this.#queues].filter(([, queue]) => queue.length > 0).map(([name]) => name);
    return [...new Set([...this.#holders.keys(), ...waited])];
  }

  #queueOf(name: string): LockRequest[] {
    const queue = this.#queues.get(name) ?? [];
    this.#queues.set(name, queue);
    return queue;
  }

  #grantNext(name: string): void {
    const [request] = this.#queueOf(name);
    if (!request || this.#holders.has(name)) return;
    this.#queueOf(name).shift();
    this.#holders.set(name, request);
    const release = () => {
      if (this.#holders.get(name) !== request) return;
      this.#holders.delete(name);
      this.#grantNext(name);
    };
    request.run(() => {
      void Promise.resolve(request.callback({ name })).finally(release).then(request.resolve, request.reject);
    });
  }
}

const abortError = () => new DOMException('The lock was stolen, or the request was aborted.', 'AbortError');
