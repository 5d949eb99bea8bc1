import fc from 'fast-check';
import { test } from 'vitest';
// The first refresh() loads it, which takes real time. The time of walks is fake.
import '../../src/core/refresh/refresh';
import { anyWalk } from './anyWalk';
import { playWalk } from './playWalk';

// React then renders on its own schedule, not on that of `act`.
Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: false });

const { MODEL_SEED = '1', MODEL_RUNS = '4000', MODEL_PATH } = process.env;

test(`no invariant is violated in ${MODEL_RUNS} random walks`, async () => {
  const result = await fc.check(fc.asyncProperty(anyWalk, playWalk), {
    seed: Number(MODEL_SEED),
    numRuns: Number(MODEL_RUNS),
    path: MODEL_PATH,
  });
  if (result.failed) throw new Error(describeFailure(result));
});

/** Describes the steps of the shrunk walk, and how to repeat it. */
function describeFailure(result: fc.RunDetails<[readonly string[]]>): string {
  const { counterexample, counterexamplePath, errorInstance, numRuns, numShrinks, seed } = result;
  const script = counterexample?.[0] ?? [];
  return [
    `Walk ${numRuns} goes wrong; shrunk ${numShrinks} times to ${script.length} steps:`,
    ...script.map((step) => `  ${step}`),
    errorInstance instanceof Error ? errorInstance.message : String(errorInstance),
    `Again: MODEL_SEED=${seed} MODEL_PATH=${counterexamplePath} npm run test:model`,
  ].join('\n');
}
