import { setImmediate } from 'node:timers';
import { vi } from 'vitest';

// Before anybody fakes it.
const laterForReal = setImmediate;

/** Lets all happen that waits for nothing but its turn. */
export const turn = () => new Promise<void>((resolve) => void laterForReal(resolve));

/** Lets time pass, one timer after the other: as `vi.advanceTimersByTimeAsync`, which takes a real millisecond for each. */
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
