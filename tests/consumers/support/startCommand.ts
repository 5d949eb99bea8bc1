import { spawn } from 'node:child_process';

/** A command that runs until it is stopped. */
export interface RunningCommand {
  /** All that the command has printed so far. */
  output: () => string;
  /** Resolves with the match once the output matches. Throws, with the output, if the command ends first. */
  waitFor: (pattern: RegExp) => Promise<RegExpExecArray>;
  /** Ends the command and all processes that it has started. */
  stop: () => Promise<void>;
}

/** Starts a command in a folder. */
export function startCommand(
  folder: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): RunningCommand {
  // A process group of its own: a development server starts processes that outlive it.
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...env }, detached: true });
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
      };
      listeners.add(check);
      check();
    });
  const stop = async () => {
    if (!isClosed && child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    await closed;
  };
  return { output: () => output, waitFor, stop };
}
