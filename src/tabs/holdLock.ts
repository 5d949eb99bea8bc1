import type { TabLocks } from './TabEnvironment';

interface LockEvents {
  onGranted(): void;
  /** Called if the lock cannot be had, or is taken away. */
  onLost?(): void;
}

/** Waits for a lock, or takes it from its holder, and holds it. Returns the function that gives it up. */
export function holdLock(
  locks: TabLocks,
  name: string,
  { onGranted, onLost }: LockEvents,
  { steal = false } = {},
): () => void {
  const waiting = new AbortController();
  let isOver = false;
  let release: () => void = () => undefined;
  const over = new Promise<void>((resolve) => (release = resolve));
  // A request that steals waits for nothing, and may have no signal.
  locks
    .request(name, steal ? { steal } : { signal: waiting.signal }, () => {
      if (isOver) return undefined;
      onGranted();
      return over;
    })
    .catch(() => {
      if (!isOver) onLost?.();
    });
  return () => {
    isOver = true;
    waiting.abort();
    release();
  };
}
