import { parseArgs } from 'node:util';
import { closestName } from './closestName';
import type { DevSettings } from './DevSettings';
import { SWITCHES, VALUE_OPTIONS } from './OPTIONS';
import { readDevSettings } from './readDevSettings';
import { UsageError } from './UsageError';

export type Command = { name: 'help' | 'version' } | { name: 'dev'; settings: DevSettings };

type Environment = Record<string, string | undefined>;

const COMMANDS = ['dev'];
const OPTION_NAMES = [...Object.keys(VALUE_OPTIONS), ...Object.keys(SWITCHES)];
const SEE_HELP = 'See react-pusher-user --help.';

/**
 * Reads the command line. An option that is not given is read from the environment.
 *
 * @param args - the arguments after the name of the program.
 * @throws UsageError if a command, an option or a value is not valid.
 */
export function readArguments(args: readonly string[], environment: Environment): Command {
  const { values, positionals } = parse(args);
  if (values.has('help')) return { name: 'help' };
  if (values.has('version')) return { name: 'version' };
  const [command, ...rest] = positionals;
  if (command === undefined) throw new UsageError(`A command is missing: use "dev". ${SEE_HELP}`);
  if (!COMMANDS.includes(command)) throw unknown('command', command, COMMANDS);
  if (rest.length > 0) throw new UsageError(`"${rest.join(' ')}" is one argument too many. ${SEE_HELP}`);
  return { name: 'dev', settings: readDevSettings(values, environment) };
}

/** The given options by name, a switch with the value `''`. */
function parse(args: readonly string[]) {
  const options = {
    ...withType(VALUE_OPTIONS, 'string' as const),
    ...withType(SWITCHES, 'boolean' as const),
  };
  // Not strict: the messages of Node for unknown options do not suggest the right one.
  const { tokens } = parseArgs({ args: [...args], options, strict: false, tokens: true });
  const values = new Map<string, string>();
  const positionals: string[] = [];
  for (const token of tokens) {
    if (token.kind === 'positional') positionals.push(token.value);
    if (token.kind !== 'option') continue;
    const { name, rawName, value } = token;
    if (!Object.hasOwn(options, name)) {
      const names = OPTION_NAMES.map((option) => `--${option}`);
      throw unknown('option', rawName, names);
    }
    const isSwitch = Object.hasOwn(SWITCHES, name);
    if (isSwitch && value !== undefined) throw new UsageError(`${rawName} takes no value. ${SEE_HELP}`);
    if (!isSwitch && value === undefined) throw new UsageError(`${rawName} needs a value. ${SEE_HELP}`);
    values.set(name, value ?? '');
  }
  return { values, positionals };
}

function withType<Type>(options: Record<string, { help: string; short?: string }>, type: Type) {
  return Object.fromEntries(
    // `short: undefined` is not allowed.
    Object.entries(options).map(([name, { short }]) => [name, short ? { type, short } : { type }]),
  );
}

function unknown(kind: string, typed: string, names: readonly string[]): UsageError {
  const [only, ...others] = names;
  const closest = others.length === 0 ? only : closestName(typed, names);
  return new UsageError(
    `Unknown ${kind} "${typed}".${closest ? ` Did you mean "${closest}"?` : ''} ${SEE_HELP}`,
  );
}
