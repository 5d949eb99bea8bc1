/** Waits for what other turns bring about. */
export async function until(condition: () => unknown): Promise<void> {
  const deadline = performance.now() + 10_000;
  while (!condition()) {
    if (performance.now() > deadline) throw new Error(`Ten seconds, and still not: ${condition.toString()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
