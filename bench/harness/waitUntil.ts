export async function waitUntil(condition: () => unknown, seconds = 10): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  while (!condition()) {
    if (performance.now() > deadline)
      throw new Error(`After ${seconds} seconds, this condition was still false: ${condition.toString()}`);
    await new Promise((resolve) => setImmediate(resolve));
  }
}
