import { expect, it } from 'vitest';
import { formatDuration } from '../../src/devtools/lib/formatDuration';

it.each([
  [0.64, '640 µs'],
  [0.9999, '1 ms'],
  [84.2, '84 ms'],
  [999.7, '1.0 s'],
  [2400, '2.4 s'],
  [59_970, '1 min 0 s'],
  [119_900, '1 min 59 s'],
  [200_000, '3 min 20 s'],
  [3_599_900, '59 min 59 s'],
  [7_500_000, '2 h 5 min'],
])('%d ms are shown as %s', (milliseconds, text) => {
  expect(formatDuration(milliseconds)).toBe(text);
});
