import { spawn } from 'node:child_process';
import { onTestFinished } from 'vitest';
import { userEnv } from './userEnv';

/** A server that takes longer to say that it listens will never say so. */
const PATIENCE = 60_000;

/** A command that runs until it is stopped, or until the test ends. */
export interface RunningCommand {
  /** All that the command has printed so far. */
  output: () => string;
  /** Resolves with the match once the output matches. Throws, with the output, if the command ends first or prints nothing like it for a minute. */
  waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Ends the command and all processes that it has started. */
  stop: () => Promise<void>;
}

/** Starts a command in a folder, for the test that runs. */
export function startCommand(
  folder: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): RunningCommand {
  // A process group of its own: a development server starts processes that outlive it.
  const child = spawn(command, args, { cwd: folder, env: userEnv(env), detached: true });
  let output = '';
  const listeners = new Set<() => void>();
  const notify = () => {
    for (const listener of listeners) listener();
  };
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      output += text;
      notify();
    });
  const closed = new Promise<void>((resolve) => child.on('close', resolve));
  let isClosed = false;
  void closed.then(() => {
    isClosed = true;
    notify();
  });

  const waitFor = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((resolve, reject) => {
      const check = () => {
        const match = pattern.exec(output);
        if (match) resolve(match);
        else if (isClosed)
          reject(new Error(`${command} ended before it printed ${pattern.source}:\n${output}`));
        else return;
        listeners.delete(check);
        clearTimeout(timer);
      };
      const timer = setTimeout(() => {
        listeners.delete(check);
        reject(new Error(`${command} has not printed ${pattern.source} in ${PATIENCE} ms:\n${output}`));
      }, PATIENCE);
      listeners.add(check);
      check();
    });
  const stop = async () => {
    if (!isClosed && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await closed;
  };
  onTestFinished(stop);
  return { output: () => output, waitFor, stop };
}
