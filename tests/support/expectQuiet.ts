import { expect, onTestFinished, vi } from 'vitest';

/** Lets the test fail that leaves a warning on the console, such as React's, or a rejection that nobody handles. */
export function expectQuiet(): void {
  const complaints: unknown[] = [];
  const complain = (...args: unknown[]) => void complaints.push(args);
  const consoleSpies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  for (const spy of consoleSpies) spy.mockImplementation(complain);
  process.on('unhandledRejection', complain);
  onTestFinished(async () => {
    // Node looks for unhandled rejections between two turns.
    await new Promise((resolve) => setImmediate(resolve));
    for (const spy of consoleSpies) spy.mockRestore();
    process.off('unhandledRejection', complain);
    expect(complaints).toEqual([]);
  });
}
