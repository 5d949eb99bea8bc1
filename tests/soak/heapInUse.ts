import { turn } from '../model/time';

/** How much of the heap is in use after forced collections, in bytes. Needs `--expose-gc`. */
export async function heapInUse(): Promise<number> {
  if (!globalThis.gc) throw new Error('The soak needs Node with --expose-gc: run it by `npm run test:soak`.');
  // What a finalizer or a pending microtask held falls with the next collection.
  for (let round = 0; round < 4; round++) {
    await turn();
    globalThis.gc();
  }
  return process.memoryUsage().heapUsed;
}
