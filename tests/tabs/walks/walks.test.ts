import fc from 'fast-check';
import { test } from 'vitest';
import { playTabsWalk } from './playTabsWalk';
import { ACTIONS, OPEN, PASS, SERVER } from './STEPS';

const { TABS_SEED = '1', TABS_RUNS = '500', TABS_PATH } = process.env;

const oneOf = (steps: Record<string, unknown>) => fc.constantFrom(...Object.keys(steps));

const anyWalk = fc
  .tuple(
    fc.array(oneOf(OPEN), { minLength: 1, maxLength: 3 }),
    fc.array(
      fc.oneof(
        { weight: 30, arbitrary: oneOf(PASS) },
        { weight: 20, arbitrary: oneOf(ACTIONS) },
        { weight: 10, arbitrary: oneOf(OPEN) },
        { weight: 12, arbitrary: oneOf(SERVER) },
        { weight: 4, arbitrary: fc.constantFrom('thaw', 'unblock') },
      ),
      { maxLength: 40, size: 'max' },
    ),
  )
  .map(([opened, steps]) => [...opened, ...steps]);

test(`no invariant is violated in ${TABS_RUNS} random walks of tabs`, async () => {
  const result = await fc.check(fc.asyncProperty(anyWalk, playTabsWalk), {
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
      `Again: TABS_SEED=${seed} TABS_PATH=${counterexamplePath} npx vitest run --project unit tests/tabs/walks`,
    ].join('\n'),
  );
}, 600_000);
