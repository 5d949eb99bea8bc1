export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('The bench needs Node with --expose-gc: run it by `npm run bench`.');
  globalThis.gc();
}
