import { SigninError } from 'react-pusher-user';
import { expect, test } from 'vitest';
import {
  ASKED,
  IDLE,
  type SigninEvents,
  type SigninState,
  transition,
} from '../../src/core/signin/signinState';

const ada = { id: 'ada' };
const error = new SigninError('denied');

const STATES: Record<string, SigninState> = {
  idle: IDLE,
  pending: { ...ASKED, phase: 'authenticating', attempt: 1 },
  'pending, as before': { ...ASKED, phase: 'authenticating', attempt: 1, user: ada },
  'signed-in': transition(IDLE, 'succeeded', ada),
  'signed-in, ready': transition(transition(IDLE, 'succeeded', ada), 'subscribed', undefined),
  error: transition(IDLE, 'failed', error),
};

const FACTS: SigninEvents = {
  asked: undefined,
  dropped: undefined,
  progressed: { phase: 'verifying' },
  succeeded: ada,
  subscribed: undefined,
  failed: error,
  ended: undefined,
};

const MEANINGS: Record<keyof SigninEvents, string> = {
  asked: 'somebody wants it, or wants it for another user',
  dropped: 'the connection is gone, and another follows',
  progressed: 'a pending sign-in reached its next phase',
  succeeded: 'Pusher said so, for this connection',
  subscribed: "the user's own channel is subscribed",
  failed: 'it failed, and is not tried again',
  ended: 'nobody wants it any more',
};

function describeState({ status, phase, user, ready }: SigninState): string {
  const details = [phase, status === 'pending' && user && 'with the last user', ready && 'ready'];
  return [status, ...details].filter(Boolean).join(', ');
}

function table(): string {
  const types = Object.keys(FACTS) as (keyof SigninEvents)[];
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# The sign-in, state by state',
    '',
    'What each event makes of each state. This page is written by `tests/package/signinStates.test.ts` from the code, and the',
    'test fails where they differ; `npx vitest run -u --project package signinStates` writes it anew.',
    '',
    ...types.map((type) => `- **${type}**: ${MEANINGS[type]}`),
    '',
    row(['in', ...types]),
    row(['in', ...types].map(() => '---')),
    ...Object.entries(STATES).map(([name, state]) =>
      row([`**${name}**`, ...types.map((type) => describeState(transition(state, type, FACTS[type])))]),
    ),
    '',
  ].join('\n');
}

test('the page about the states says what the code does', async () => {
  await expect(table()).toMatchFileSnapshot('../../docs/signin-states.md');
});
