import { createLogWriter } from './createLogWriter';
import { helpText } from './helpText';
import { packageVersion } from './packageVersion';
import { readArguments } from './readArguments';
import { runDev } from './runDev';
import { UsageError } from './UsageError';

/**
 * Runs the program.
 *
 * @returns the exit code: 1 if the server cannot start, 2 if the command line has a mistake.
 */
export async function main({ argv, env, stdout, stderr }: NodeJS.Process): Promise<number> {
  try {
    const command = readArguments(argv.slice(2), env);
    switch (command.name) {
      case 'help':
        stdout.write(helpText());
        return 0;
      case 'version':
        stdout.write(`${packageVersion()}\n`);
        return 0;
      case 'dev': {
        const { json, quiet } = command.settings;
        const write = createLogWriter({
          json,
          quiet,
          hasColors: stdout.isTTY && !env.NO_COLOR,
          columns: () => (stdout.isTTY ? stdout.columns : undefined),
          print: (text, type) => (type === 'not-started' && !json ? stderr : stdout).write(text),
        });
        return await runDev(command.settings, write);
      }
    }
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    stderr.write(`${error.message}\n`);
    return 2;
  }
}
