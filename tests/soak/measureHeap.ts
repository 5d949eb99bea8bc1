import { turn } from '../model/time';

/** Collects garbage, and returns the bytes in use. Needs `--expose-gc`. */
export async function measureHeap(): Promise<number> {
  if (!globalThis.gc)
    throw new Error('The soak test needs Node with --expose-gc. Run it with `npm run test:soak`.');
  // Finalizers and pending microtasks release some objects only for the next collection.
  for (let round = 0; round < 4; round++) {
    await turn();
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}
