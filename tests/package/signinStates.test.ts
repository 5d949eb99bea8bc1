import { SigninError } from 'react-pusher-user';
import { expect, test } from 'vitest';
import * as transitions from '../../src/core/signin/signinState';
import { ASKED, IDLE, type SigninState, type Transition } from '../../src/core/signin/signinState';

const ada = { id: 'ada' };
const error = new SigninError('denied');

const STATES: Record<string, SigninState> = {
  idle: IDLE,
  pending: { ...ASKED, phase: 'authenticating', attempt: 1 },
  'pending, as before': { ...ASKED, phase: 'authenticating', attempt: 1, user: ada },
  'signed-in': next(IDLE, transitions.succeeded, ada),
  'signed-in, ready': next(next(IDLE, transitions.succeeded, ada), transitions.subscribed, undefined),
  error: next(IDLE, transitions.failed, error),
};

/** A step with the fact that comes with it, and what it means. */
const EVENTS: Record<Exclude<keyof typeof transitions, 'ASKED' | 'IDLE' | 'isActive'>, Event> = {
  asked: event(transitions.asked, undefined, 'somebody wants it, or wants it for another user'),
  dropped: event(transitions.dropped, undefined, 'the connection is gone, and another follows'),
  progressed: event(
    transitions.progressed,
    { phase: 'verifying' },
    'a pending sign-in reached its next phase',
  ),
  succeeded: event(transitions.succeeded, ada, 'Pusher said so, for this connection'),
  subscribed: event(transitions.subscribed, undefined, "the user's own channel is subscribed"),
  failed: event(transitions.failed, error, 'it failed, and is not tried again'),
  ended: event(transitions.ended, undefined, 'nobody wants it any more'),
};

interface Event {
  after: (state: SigninState) => SigninState;
  meaning: string;
}

function event<Fact>(transition: Transition<Fact>, fact: Fact, meaning: string): Event {
  return { after: (state) => next(state, transition, fact), meaning };
}

/** As the session's store does it. The cast: of states of one kind, a transition changes what differs between them. */
function next<Fact>(state: SigninState, transition: Transition<Fact>, fact: Fact): SigninState {
  return { ...state, ...transition(state, fact) } as SigninState;
}

function describeState({ status, phase, user, ready }: SigninState): string {
  const details = [phase, status === 'pending' && user && 'with the last user', ready && 'ready'];
  return [status, ...details].filter(Boolean).join(', ');
}

function table(): string {
  const events = Object.entries(EVENTS);
  const row = (cells: string[]) => `| ${cells.join(' | ')} |`;
  return [
    '# The sign-in, state by state',
    '',
    'What each event makes of each state. This page is written by `tests/package/signinStates.test.ts` from the code, and the',
    'test fails where they differ; `npx vitest run -u --project package signinStates` writes it anew.',
    '',
    ...events.map(([name, { meaning }]) => `- **${name}**: ${meaning}`),
    '',
    row(['in', ...Object.keys(EVENTS)]),
    row(['in', ...events].map(() => '---')),
    ...Object.entries(STATES).map(([name, state]) =>
      row([`**${name}**`, ...events.map(([, { after }]) => describeState(after(state)))]),
    ),
    '',
  ].join('\n');
}

test('the page about the states says what the code does', async () => {
  await expect(table()).toMatchFileSnapshot('../../docs/signin-states.md');
});
