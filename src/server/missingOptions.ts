import { PusherServerError } from './PusherServerError';

/** Says which options to pass, or which environment variables to set instead. */
export function missingOptions(options: readonly string[], variables: readonly string[]): PusherServerError {
  const names = options.map((name) => `\`${name}\``).join(' and ');
  const instead = variables.length > 0 ? `, or set ${variables.join(' and ')} in the environment` : '';
  return new PusherServerError('missing-option', `Pass ${names}${instead}.`);
}
