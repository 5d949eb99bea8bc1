import { expect, onTestFinished, vi } from 'vitest';

/** Fails the test when it logs a console error or warning, such as React's, or leaves a rejection unhandled. */
export function expectQuiet(): void {
  const problems: unknown[] = [];
  const addProblem = (...args: unknown[]) => void problems.push(args);
  const consoleSpies = [vi.spyOn(console, 'error'), vi.spyOn(console, 'warn')];
  for (const spy of consoleSpies) spy.mockImplementation(addProblem);
  process.on('unhandledRejection', addProblem);
  onTestFinished(async () => {
    // Node emits `unhandledRejection` between two turns of the event loop.
    await new Promise((resolve) => setImmediate(resolve));
    for (const spy of consoleSpies) spy.mockRestore();
    process.off('unhandledRejection', addProblem);
    expect(problems).toEqual([]);
  });
}
