import { expect } from 'vitest';

/** What `react-pusher-user dev` prints for the file `.env`. */
export function envLines(output: string): string {
  const lines = output.match(/^PUSHER_\w+=.*$/gm) ?? [];
  expect(lines).toHaveLength(7);
  return lines.join('\n');
}
