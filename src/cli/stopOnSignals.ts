/** `npx` passes Ctrl-C on to the program, which the terminal has already told: both signals are one Ctrl-C. */
const SAME_SIGNAL_MS = 500;

/** The exit code of a program that SIGINT has ended: 128 + 2. */
const INTERRUPTED = 130;

/** What is used of a process. */
interface SignalledProcess {
  on(signal: 'SIGINT' | 'SIGTERM', listener: () => void): unknown;
  exit(code: number): unknown;
}

/**
 * Calls `stop` on Ctrl-C or SIGTERM, once. A second Ctrl-C ends the process at once.
 *
 * @returns a promise that resolves when `stop` is done.
 */
export function stopOnSignals(stop: () => Promise<void>, target: SignalledProcess = process): Promise<void> {
  return new Promise((resolve, reject) => {
    let firstAt: number | null = null;
    const handle = () => {
      if (firstAt === null) {
        firstAt = Date.now();
        stop().then(resolve, reject);
      } else if (Date.now() - firstAt > SAME_SIGNAL_MS) target.exit(INTERRUPTED);
    };
    for (const signal of ['SIGINT', 'SIGTERM'] as const) target.on(signal, handle);
  });
}
