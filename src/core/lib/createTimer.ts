/** The longest delay of `setTimeout`, in milliseconds: beyond it, timers fire at once. */
const LONGEST_DELAY = 2 ** 31 - 1;

/** One timer: starting it again replaces the wait before. */
export interface Timer {
  readonly isRunning: boolean;
  /** Calls `run` once, after `delay` milliseconds. */
  start(delay: number, run: () => void): void;
  stop(): void;
}

export function createTimer(): Timer {
  let handle: ReturnType<typeof setTimeout> | undefined;
  const stop = () => {
    clearTimeout(handle);
    handle = undefined;
  };
  return {
    get isRunning() {
      return handle !== undefined;
    },
    stop,
    start(delay, run) {
      stop();
      handle = setTimeout(
        () => {
          handle = undefined;
          run();
        },
        Math.min(delay, LONGEST_DELAY),
      );
    },
  };
}
