import { cause, fail, failWith, hang, nonsense, option } from './support/option';
import { runFaults } from './support/runFaults';

const wrongValues: [name: string, value: unknown][] = [
  ['`null`', null],
  ['`undefined`', undefined],
  ['a number', 7],
  ['an empty array', []],
  ['a nested object', { token: { secret: 'x' } }],
];
runFaults(
  'the provider',
  (['headersProvider', 'paramsProvider'] as const).flatMap((provider) => [
    option(`${provider} throws`, { [provider]: fail }, 'error handler-error', { error: { cause } }),
    option(`${provider} rejects`, { [provider]: failWith(cause) }, 'error handler-error', {
      error: { cause },
    }),
    option(
      `${provider} rejects with \`undefined\``,
      { [provider]: failWith(undefined) },
      'error handler-error',
    ),
    option(`${provider} never settles`, { [provider]: hang }, 'error auth-timeout'),
    option(`${provider} is not a function`, { [provider]: nonsense({}) }, 'error handler-error'),
    ...wrongValues.map(([name, value]) =>
      option(`${provider} returns ${name}`, { [provider]: nonsense(() => value) }, 'signed-in ready'),
    ),
  ]),
);
