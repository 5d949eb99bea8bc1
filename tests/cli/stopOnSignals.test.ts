import { EventEmitter } from 'node:events';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { stopOnSignals } from '../../src/cli/stopOnSignals';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A process whose server never stops. */
function start() {
  const signals = new EventEmitter();
  const exit = vi.fn();
  const stop = vi.fn(() => new Promise<void>(() => {}));
  void stopOnSignals(stop, Object.assign(signals, { exit }));
  return { signals, exit, stop };
}

it('a second Ctrl-C ends the process at once, while the server still stops', () => {
  const { signals, exit, stop } = start();
  signals.emit('SIGINT');
  vi.advanceTimersByTime(600);
  expect(exit).not.toHaveBeenCalled();
  signals.emit('SIGINT');
  expect(exit).toHaveBeenCalledExactlyOnceWith(130);
  expect(stop).toHaveBeenCalledTimes(1);
});

it('the signal that npx passes on is not a second Ctrl-C', () => {
  const { signals, exit, stop } = start();
  signals.emit('SIGINT');
  vi.advanceTimersByTime(100);
  signals.emit('SIGINT');
  expect(exit).not.toHaveBeenCalled();
  expect(stop).toHaveBeenCalledTimes(1);
});
