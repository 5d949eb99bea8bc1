/** Resolves after `delay` ms. Once `signal` is aborted it never settles, and leaves no timer. */
export function sleep(delay = 10_000, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    // Past 2^31 ms, timers fire at once.
    const timer = setTimeout(resolve, Math.min(delay, 2 ** 31 - 1));
    signal.addEventListener('abort', () => {
      clearTimeout(timer);
    });
  });
}
