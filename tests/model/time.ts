import { setImmediate } from 'node:timers';
import { vi } from 'vitest';

// Read before a test installs fake timers.
const realSetImmediate = setImmediate;

/** Waits for one real turn of the event loop, in which work without a delay completes. */
export const turn = () => new Promise<void>((resolve) => void realSetImmediate(resolve));

/** Advances the fake time, as `vi.advanceTimersByTimeAsync` does, but without its real millisecond for each timer. */
export async function pass(milliseconds: number): Promise<void> {
  const end = Date.now() + milliseconds;
  const over = new AbortController();
  setTimeout(() => over.abort(), milliseconds);
  await turn();
  for (let count = 0; !over.signal.aborted; count++) {
    if (count > 10_000)
      throw new Error(`Time stands still: timer follows timer, ${end - Date.now()} ms before the end.`);
    vi.advanceTimersToNextTimer();
    await turn();
  }
}
