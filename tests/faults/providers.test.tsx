import { cause, fail, failWith, hang, nonsense, option } from './support/option';
import { runFaults } from './support/runFaults';

const givens: [nonsense: string, value: unknown][] = [
  ['`null`', null],
  ['nothing', undefined],
  ['a number', 7],
  ['an empty array', []],
  ['a nested object', { token: { secret: 'x' } }],
];
runFaults(
  'of the providers,',
  (['headersProvider', 'paramsProvider'] as const).flatMap((provider) => [
    option(`${provider} throws`, { [provider]: fail }, 'error handler-error', { error: { cause } }),
    option(`${provider} rejects`, { [provider]: failWith(cause) }, 'error handler-error', {
      error: { cause },
    }),
    option(`${provider} rejects with nothing`, { [provider]: failWith(undefined) }, 'error handler-error'),
    option(`${provider} never settles`, { [provider]: hang }, 'error auth-timeout'),
    option(`${provider} is no function`, { [provider]: nonsense({}) }, 'error handler-error'),
    ...givens.map(([what, value]) =>
      option(`${provider} gives ${what}`, { [provider]: nonsense(() => value) }, 'signed-in ready'),
    ),
  ]),
);
