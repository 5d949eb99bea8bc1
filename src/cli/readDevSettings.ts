import type { Dialect } from 'react-pusher-user/testing/server';
import { closestName } from './closestName';
import type { DevSettings } from './DevSettings';
import { VALUE_OPTIONS } from './OPTIONS';
import type { ValueOption, ValueOptionName } from './OPTIONS';
import { UsageError } from './UsageError';

/**
 * Completes the given options with the environment and the defaults.
 *
 * @throws UsageError if a value is not valid.
 */
export function readDevSettings(
  given: ReadonlyMap<string, string>,
  environment: Record<string, string | undefined>,
): DevSettings {
  const read = (name: ValueOptionName) => readOption(name, given, environment);
  const secret = read('secret');
  return {
    port: Number(read('port').value),
    host: read('host').value.replace(/^\[|\]$/g, ''),
    app: { id: read('app-id').value, key: read('key').value, secret: secret.value },
    isSecretHidden: secret.from === 'environment',
    cluster: read('cluster').value,
    // The pattern of the option allows only dialects.
    dialect: read('dialect').value as Dialect,
    json: given.has('json'),
    quiet: given.has('quiet'),
  };
}

function readOption(
  name: ValueOptionName,
  given: ReadonlyMap<string, string>,
  environment: Record<string, string | undefined>,
) {
  const option: ValueOption = VALUE_OPTIONS[name];
  const typed = given.get(name);
  if (typed !== undefined) return { value: check(`--${name}`, typed, option), from: 'arguments' };
  const { env = '' } = option;
  const found = environment[env];
  // An empty variable is a common way to say that there is none.
  if (found) return { value: check(`The environment variable ${env}`, found, option), from: 'environment' };
  return { value: option.default, from: 'defaults' };
}

/** @throws UsageError whose message does not contain the value of a secret. */
function check(source: string, value: string, { allowed, rule, value: kind }: ValueOption): string {
  if (allowed.test(value)) return value;
  const got = kind === 'secret' ? '' : `, not "${value}"`;
  const closest = rule.startsWith('one of ')
    ? closestName(value, rule.slice('one of '.length).split(', '))
    : undefined;
  throw new UsageError(`${source} must be ${rule}${got}.${closest ? ` Did you mean "${closest}"?` : ''}`);
}
