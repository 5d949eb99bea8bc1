import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { onTestFinished } from 'vitest';

export const PROGRAM = 'dist/cli/index.js';

interface StartOptions {
  /** Variables besides PATH. */
  env?: Record<string, string>;
  cwd?: string;
  program?: string;
}

/** Runs the built program with these arguments. It is killed when the test ends, unless it has ended itself. */
export function startProgram(args: readonly string[], { env, cwd, program = PROGRAM }: StartOptions = {}) {
  const child = spawn(process.execPath, [program, ...args], {
    env: { PATH: process.env.PATH, ...env },
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const lines: string[] = [];
  const waiting = new Set<() => void>();
  const check = () => {
    for (const call of [...waiting]) call();
  };
  createInterface(child.stdout).on('line', (line) => {
    lines.push(line);
    check();
  });
  let errors = '';
  child.stderr.on('data', (chunk: Buffer) => (errors += chunk.toString()));
  const exited = once(child, 'close').then(([code]) => code as number | null);
  void exited.then(check);
  onTestFinished(() => void child.kill('SIGKILL'));

  /** Resolves with the first line that matches, which may have come already. */
  const line = (pattern: RegExp) =>
    new Promise<string>((resolve, reject) => {
      const find = () => {
        const found = lines.find((each) => pattern.test(each));
        if (found === undefined && child.exitCode === null) return;
        waiting.delete(find);
        if (found !== undefined) resolve(found);
        else
          reject(
            new Error(`The program has ended without ${String(pattern)}:\n${lines.join('\n')}${errors}`),
          );
      };
      waiting.add(find);
      find();
    });

  return {
    line,
    /** All lines of the output so far. */
    lines,
    /** Resolves with the exit code and the text of stderr. */
    ended: async () => ({ code: await exited, errors }),
    kill: (signal: NodeJS.Signals) => child.kill(signal),
    child,
  };
}

/** Starts `react-pusher-user dev` on a free port, and waits until it listens. */
export async function startDev(args: readonly string[] = [], options?: StartOptions) {
  const program = startProgram(['dev', '--port', '0', ...args], options);
  await program.line(/^Ctrl-C stops the server\.$/);
  const { lines } = program;
  const url = /http:\S+/.exec(lines.find((line) => line.startsWith('Listening'))!)![0];
  return { ...program, url, port: Number(new URL(url).port) };
}

/** The lines below a heading of the banner, as a user pastes them. */
export function snippet(lines: readonly string[], heading: string): string {
  const start = lines.findIndex((line) => line.startsWith(`${heading} `));
  if (start === -1) throw new Error(`The banner has no "${heading}":\n${lines.join('\n')}`);
  return lines.slice(start + 1, lines.indexOf('', start)).join('\n');
}
