import { spawn } from 'node:child_process';
import { userEnv } from './userEnv';

/** A build that takes longer hangs. It is less than the time limit of a test, so that the error shows the output. */
const PATIENCE = 240_000;

/** Runs a command in a folder. Returns all that it prints. Throws, with the output, if it fails or takes too long. */
export async function runCommand(
  folder: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  // A process group of its own: the command of a build is npx, which starts other processes.
  const child = spawn(command, args, { cwd: folder, env: userEnv(env), detached: true });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const timer = setTimeout(() => {
    output += `\nKilled after ${PATIENCE} ms.`;
    if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
  }, PATIENCE);
  const exitCode = await new Promise<number | null>((exited, failed) => {
    child.on('error', failed);
    child.on('close', exited);
  });
  clearTimeout(timer);
  if (exitCode !== 0)
    throw new Error(`${command} ${args.join(' ')} exited with ${String(exitCode)}:\n${output}`);
  return output;
}
