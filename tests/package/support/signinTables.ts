import { isDeepStrictEqual } from 'node:util';
import { projectSignin } from '../../../src/core/signin/projectSignin';
import type { SigninEffect } from '../../../src/core/signin/SigninEffect';
import { transition } from '../../../src/core/signin/signinMachine';
import type { SigninMachineState } from '../../../src/core/signin/SigninMachineState';
import { EXAMPLES } from './SIGNIN_EVENTS';
import { nameOfState, SIGNIN_STATES } from './SIGNIN_STATES';

const row = (cells: string[]) => `| ${cells.join(' | ')} |`;

const table = (head: string[], rows: string[][]) =>
  [row(head), row(head.map(() => '---')), ...rows.map(row)].join('\n');

const code = (text: string) => `\`${text}\``;

/** What the hooks show of each state. */
export function projectionTable(): string {
  const head = ['State', 'status', 'phase', 'attempt', 'user', 'ready', 'error'];
  return table(
    head,
    SIGNIN_STATES.map((state) => {
      const { status, phase, attempt, user, ready, error } = projectSignin(state);
      const values = [status, phase, attempt, user?.id, ready, error?.code];
      return [nameOfState(state), ...values.map((value) => code(String(value ?? null)))];
    }),
  );
}

/** What each event makes of a state. */
export function transitionTable(state: SigninMachineState): string {
  const ignored: string[] = [];
  const rows: string[][] = [];
  for (const [name, event] of Object.entries(EXAMPLES)) {
    const [next, effects] = transition(state, event);
    if (effects.length === 0 && isDeepStrictEqual(next, state)) ignored.push(code(name));
    else rows.push([code(name), nameOfState(next), effects.map(describeEffect).join(', ')]);
  }
  return [
    table(['Event', 'Next state', 'Effects'], rows),
    '',
    ignored.length > 0 ? `Nothing changes at ${ignored.join(', ')}.` : 'Every event counts.',
  ].join('\n');
}

function describeEffect(effect: SigninEffect): string {
  const isSigninError = effect.type === 'end-signin' || effect.type === 'report';
  return code(isSigninError ? `${effect.type} (${effect.error.code})` : effect.type);
}
