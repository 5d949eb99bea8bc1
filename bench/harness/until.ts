/** Waits for what other turns bring about. */
export async function until(condition: () => unknown, seconds = 10): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!condition()) {
    if (performance.now() > deadline)
      throw new Error(`${seconds} seconds, and still not: ${condition.toString()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
