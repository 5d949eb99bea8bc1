import { SWITCHES, VALUE_OPTIONS } from './OPTIONS';
import type { Switch, ValueOption } from './OPTIONS';

/** The text of `--help`, at most 80 characters wide. */
export function helpText(): string {
  const valueOptions: [string, ValueOption][] = Object.entries(VALUE_OPTIONS);
  const switches: [string, Switch][] = Object.entries(SWITCHES);
  return [
    'Usage: npx react-pusher-user dev [options]',
    '',
    'Runs Pusher Channels on your machine, for development without an account.',
    '',
    'Options:',
    ...valueOptions.map(([name, { short, value, help, default: preset }]) =>
      row(`${flag(name, short)} <${value}>`, `${help} (${preset})`),
    ),
    ...switches.map(([name, { short, help }]) => row(flag(name, short), help)),
    '',
    'An option that is not given is read from the environment:',
    ...lines(valueOptions.flatMap(([, { env }]) => env ?? [])),
    '',
  ].join('\n');
}

function flag(name: string, short?: string): string {
  return `${short ? `-${short}, ` : '    '}--${name}`;
}

function row(left: string, right: string): string {
  return `  ${left.padEnd(23)} ${right}`;
}

/** Three names a line. */
function lines(names: readonly string[]): string[] {
  const groups = Array.from({ length: Math.ceil(names.length / 3) }, (_, index) =>
    names.slice(index * 3, index * 3 + 3),
  );
  return groups.map((group) => `  ${group.join(' ')}`);
}
