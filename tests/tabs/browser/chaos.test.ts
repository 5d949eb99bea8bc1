import fc from 'fast-check';
import { expect, test } from 'vitest';
import { IS_FIREFOX } from './support/browser/openBrowser';
import { anySteps, playWalk, type Step } from './support/chaos/playWalk';
import { startWorld } from './support/startWorld';

const { CHAOS_SEED = '1', CHAOS_RUNS = '3', CHAOS_PATH } = process.env;
const runs = Number(CHAOS_RUNS);

test.skipIf(IS_FIREFOX)(
  `real tabs keep the rules of a shared connection in ${runs} random walks`,
  async () => {
    const world = await startWorld();
    const result = await fc.check(
      fc.asyncProperty(anySteps, (steps) => playWalk(world, steps)),
      // A shorter walk that fails is not looked for: each try takes seconds.
      { seed: Number(CHAOS_SEED), numRuns: runs, path: CHAOS_PATH, endOnFailure: true },
    );
    if (result.failed) throw new Error(describeFailure(result), { cause: result.errorInstance });
    expect(result.numRuns).toBe(runs);
  },
  60_000 + runs * 20_000,
);

/** Describes the steps of the walk, and how to repeat it. */
function describeFailure(result: fc.RunDetails<[Step[]]>): string {
  const steps = result.counterexample?.[0] ?? [];
  return [
    `Walk ${result.numRuns} of seed ${result.seed} goes wrong:`,
    ...steps.map(([name, pick]) => `  ${name} ${pick}`),
    String(result.errorInstance),
    `Again: CHAOS_SEED=${result.seed} CHAOS_PATH=${result.counterexamplePath} npm run test:tabs`,
  ].join('\n');
}
