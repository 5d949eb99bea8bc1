import { stripVTControlCharacters } from 'node:util';
import { expect, it } from 'vitest';
import { createLogWriter } from '../../src/cli/createLogWriter';
import type { LogDetails } from '../../src/cli/LogEntry';

/** What a terminal of this width shows. */
function show(columns: number, hasColors: boolean, ...entries: LogDetails[]): string {
  let output = '';
  const print = (text: string) => void (output += text);
  const write = createLogWriter({ json: false, quiet: false, hasColors, columns: () => columns, print });
  for (const entry of entries) write(entry);
  return output;
}

const refused: LogDetails = {
  type: 'connection-refused',
  socketId: '1.4',
  appKey: 'k',
  problem: 'the client uses the app key "wrong-key", but the key here is "local-key"',
  hint: 'Set appKey="local-key" in your client.',
};

it('a line that is longer than the terminal continues below its text, between words', () => {
  const lines = show(60, false, refused).trimEnd().split('\n');
  expect(lines.length).toBeGreaterThan(1);
  expect(lines[0]).toMatch(/^\d\d:\d\d:\d\d ✗ connect {3}1\.4 {2}the client/);
  for (const line of lines) expect(line.length).toBeLessThanOrEqual(60);
  for (const line of lines.slice(1)) expect(line).toMatch(/^ {21}\S/);
  expect(lines.map((line) => line.trim()).join(' ')).toContain(`${refused.problem}. ${refused.hint}`);
});

it('a terminal that is wide enough, or very narrow, gets one line', () => {
  for (const columns of [200, 30]) expect(show(columns, false, refused).trimEnd()).not.toContain('\n');
});

it('colors change no text: failures are red', () => {
  const plain = show(60, false, refused).replaceAll(/^\d\d:\d\d:\d\d/gm, '');
  const colored = show(60, true, refused);
  expect(colored).toContain('\x1b[31m✗ connect');
  expect(stripVTControlCharacters(colored).replaceAll(/^\d\d:\d\d:\d\d/gm, '')).toBe(plain);
});

it('the last line begins below the ^C of the terminal', () => {
  expect(show(80, false, { type: 'stopped', connections: 0 })).toMatch(/^\n\d\d:.* closed 0 connections\n$/);
});
