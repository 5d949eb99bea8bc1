export function collectGarbage(): void {
  if (!globalThis.gc) throw new Error('The bench needs Node with --expose-gc. Run it with `npm run bench`.');
  globalThis.gc();
}
