import { expect, test } from 'vitest';
import { SIGNIN_EFFECTS } from './support/SIGNIN_EFFECTS';
import { SIGNIN_EVENTS } from './support/SIGNIN_EVENTS';
import { nameOfState, SIGNIN_STATES, STATUSES } from './support/SIGNIN_STATES';
import { signinDiagram } from './support/signinDiagram';
import { projectionTable, transitionTable } from './support/signinTables';

const list = (meanings: Record<string, string>) =>
  Object.entries(meanings).map(([name, meaning]) => `- \`${name}\`: ${meaning}`);

const PAGE = [
  '# The sign-in, state by state',
  '',
  'This page is generated from the code by `tests/package/signinStatesPage.test.ts`, which fails when the page is stale.',
  '`npx vitest run -u --project package signinStatesPage` writes it again.',
  '',
  'Each provider has one sign-in. `SigninRunner` keeps its state, and hands each event to `transition(state, event)` in',
  '`src/core/signin/signinMachine.ts`. That function is pure: it returns the next state and a list of effects, which the',
  'runner then performs in order. The hooks never see this state: they see what `projectSignin` makes of it.',
  '',
  '## States',
  '',
  ...list(STATUSES),
  '',
  'Every state has a `sentUserId`: the id of the user that was sent to Pusher on the current socket. As long as it is set,',
  'a late answer of Pusher still counts. Every state has a `lastUserId`, too: the id of the user that was signed in last. As long as',
  'it is set, channels may show private data of that user. The pending states (`connecting`, `authenticating`, `retrying`, `verifying`)',
  'have a `previousUser`: the user that was signed in before the connection dropped, whom the hooks go on showing.',
  '',
  '## Diagram',
  '',
  'An arrow from "any state" or "pending" stands for one from each state in it. The diagram leaves out events that lead back',
  "to the same state, and the app's own `pusher.signin()`, for which `auth-data-needed` and `succeeded` come in other states, too. The",
  'tables below have everything.',
  '',
  '```mermaid',
  signinDiagram(),
  '```',
  '',
  '## What `useSignin()` shows',
  '',
  'The user of these examples is `ada`, and the error is `http-error`.',
  '',
  projectionTable(),
  '',
  '## Events',
  '',
  ...list(Object.fromEntries(Object.entries(SIGNIN_EVENTS).map(([type, { meaning }]) => [type, meaning]))),
  '',
  '## Effects',
  '',
  ...list(SIGNIN_EFFECTS),
  '',
  '## Transitions',
  ...SIGNIN_STATES.flatMap((state) => ['', `### ${nameOfState(state)}`, '', transitionTable(state)]),
  '',
].join('\n');

test('the page about the states says what the code does', async () => {
  await expect(PAGE).toMatchFileSnapshot('../../docs/signin-states.md');
});
