import fc from 'fast-check';
import { test } from 'vitest';
import { playTabsWalk } from './playTabsWalk';
import { ACTIONS, OPEN, PASS, SERVER } from './STEPS';

const { TABS_SEED = '1', TABS_RUNS = '500', TABS_PATH } = process.env;

const oneOf = (steps: Record<string, unknown>) => fc.constantFrom(...Object.keys(steps));

const anySteps = fc.array(
  fc.oneof(
    { weight: 30, arbitrary: oneOf(PASS) },
    { weight: 20, arbitrary: oneOf(ACTIONS) },
    { weight: 10, arbitrary: oneOf(OPEN) },
    { weight: 12, arbitrary: oneOf(SERVER) },
    { weight: 4, arbitrary: fc.constantFrom('thaw', 'unblock') },
  ),
  { maxLength: 40, size: 'max' },
);

const anyWalk = fc
  .tuple(fc.array(oneOf(OPEN), { minLength: 1, maxLength: 3 }), anySteps)
  .map(([opened, steps]) => [...opened, ...steps]);

/** After each `pass 5 s`, the standby is ready, and goes on in the place of a leader that goes. */
const anyStandbySteps = fc.array(
  fc.oneof(
    { weight: 10, arbitrary: fc.constant('pass 5 s') },
    { weight: 10, arbitrary: oneOf(PASS) },
    { weight: 15, arbitrary: oneOf(ACTIONS) },
    { weight: 10, arbitrary: fc.constantFrom('open ada with standby', 'thaw', 'unblock') },
    { weight: 20, arbitrary: fc.constant('event to ada') },
    { weight: 1, arbitrary: oneOf(SERVER) },
  ),
  { maxLength: 40, size: 'max' },
);

const anyStandbyWalk = anyStandbySteps.map((steps) => [
  ...Array<string>(3).fill('open ada with standby'),
  'pass 5 s',
  ...steps,
]);

test.each([
  ['of tabs', anyWalk],
  ['of tabs with a standby', anyStandbyWalk],
])(
  `no invariant is violated in ${TABS_RUNS} random walks %s`,
  async (name, walk) => {
    const result = await fc.check(fc.asyncProperty(walk, playTabsWalk), {
      seed: Number(TABS_SEED),
      numRuns: Number(TABS_RUNS),
      path: TABS_PATH,
    });
    if (!result.failed) return;
    const { counterexample, counterexamplePath, errorInstance, numRuns, numShrinks, seed } = result;
    const script = counterexample?.[0] ?? [];
    throw new Error(
      [
        `Walk ${numRuns} goes wrong; shrunk ${numShrinks} times to ${script.length} steps:`,
        ...script.map((step) => `  ${step}`),
        errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
        `Again: TABS_SEED=${seed} TABS_PATH=${counterexamplePath} npx vitest run --project unit tests/tabs/walks -t '${name}$'`,
      ].join('\n'),
    );
  },
  600_000,
);

test('a sign-in that a frozen page has sent for an earlier socket keeps nobody from signing in', () =>
  // A random walk has found this.
  playTabsWalk([
    'open bob without userId',
    'open bob with standby',
    'unblock',
    'thaw',
    'freeze',
    'open bob without userId',
    'pass 10 ms',
    'switch user',
    'pass 10 ms',
    'drop',
  ]));
