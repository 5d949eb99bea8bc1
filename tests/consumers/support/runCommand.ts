import { spawn } from 'node:child_process';

/** Runs a command in a folder. Returns all that it prints. Throws, with the output, if it fails. */
export async function runCommand(
  folder: string,
  command: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<string> {
  // A command that hangs must not outlive its test.
  const child = spawn(command, args, { cwd: folder, env: { ...process.env, ...env }, timeout: 240_000 });
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  const exitCode = await new Promise<number | null>((exited, failed) => {
    child.on('error', failed);
    child.on('close', exited);
  });
  if (exitCode !== 0)
    throw new Error(`${command} ${args.join(' ')} exited with ${String(exitCode)}:\n${output}`);
  return output;
}
