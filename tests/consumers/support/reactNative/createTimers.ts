type Callback = (...values: unknown[]) => void;

/** Timers that are counted, and whose JavaScript can be suspended: what is due in that time runs afterwards. */
export function createTimers() {
  const pending = new Set<unknown>();
  let deferred: (() => void)[] | null = null;

  /** Runs the callback unless JavaScript is suspended, else once it is resumed. */
  const defer = (callback: () => void) => {
    if (deferred) deferred.push(callback);
    else callback();
  };

  const start =
    (native: (callback: () => void, delay?: number) => unknown, isRepeated: boolean) =>
    (callback: Callback, delay?: number, ...values: unknown[]) => {
      const timer = native(() => {
        defer(() => {
          if (!pending.has(timer)) return;
          if (!isRepeated) pending.delete(timer);
          callback(...values);
        });
      }, delay);
      pending.add(timer);
      return timer;
    };
  const stop = (native: (timer: never) => void) => (timer: unknown) => {
    pending.delete(timer);
    native(timer as never);
  };

  return {
    timers: {
      setTimeout: start(setTimeout, false),
      clearTimeout: stop(clearTimeout),
      setInterval: start(setInterval, true),
      clearInterval: stop(clearInterval),
      setImmediate: start((callback) => setImmediate(callback), false),
      clearImmediate: stop(clearImmediate),
    },
    defer,
    /** How many timers wait. */
    pendingTimers: () => pending.size,
    suspend() {
      deferred ??= [];
    },
    resume() {
      const due = deferred ?? [];
      deferred = null;
      for (const callback of due) callback();
    },
  };
}
