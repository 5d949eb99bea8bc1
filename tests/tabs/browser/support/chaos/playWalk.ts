import fc from 'fast-check';
import { expect } from 'vitest';
import type { World } from '../startWorld';
import { checkTabs } from './checkTabs';
import { dropConnection, openTab, TAB_STEPS, type Walk } from './STEPS';

/** A step by its name, with a number that chooses the tab that it happens to. */
export type Step = [name: 'open' | 'drop' | 'check' | keyof typeof TAB_STEPS, pick: number];

const pick = fc.nat(999);
const TAB_STEP_NAMES = Object.keys(TAB_STEPS) as (keyof typeof TAB_STEPS)[]; // `Object.keys` gives strings.

/** Steps that begin with three tabs. Between two checks, several may happen at once. */
export const anySteps: fc.Arbitrary<Step[]> = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: fc.tuple(fc.constant('open' as const), pick) },
      { weight: 1, arbitrary: fc.tuple(fc.constant('drop' as const), pick) },
      { weight: 5, arbitrary: fc.tuple(fc.constant('check' as const), pick) },
      { weight: 10, arbitrary: fc.tuple(fc.constantFrom(...TAB_STEP_NAMES), pick) },
    ),
    { minLength: 20, maxLength: 30 },
  )
  .map((steps) => [['open', 2], ['open', 4], ['open', 1], ...steps] satisfies Step[]);

/** Plays the steps, checks the tabs at the end, closes them, and checks that nothing is left. */
export async function playWalk(world: World, steps: readonly Step[]): Promise<void> {
  const walk: Walk = { world, tabs: [] };
  try {
    for (const step of steps) await play(walk, step);
    await checkTabs(walk);
  } catch (error) {
    throw new Error(`${String(error)}\n${await describe(walk)}`, { cause: error });
  } finally {
    await Promise.all(walk.tabs.map(({ tab }) => tab.close()));
  }
  await expect.poll(() => world.server.connections, { timeout: 5000 }).toEqual([]);
  await world.expectNoLock();
}

async function play(walk: Walk, [name, number]: Step): Promise<void> {
  if (name === 'open') await openTab(walk, number);
  else if (name === 'drop') dropConnection(walk, number);
  else if (name === 'check') await checkTabs(walk);
  else {
    const { isPossible, run } = TAB_STEPS[name];
    const possible = walk.tabs.filter(isPossible);
    const entry = possible[number % possible.length];
    if (entry) await run(entry, walk, number);
  }
}

/** Describes the tabs of a walk that has failed, one a line. */
async function describe({ tabs }: Walk): Promise<string> {
  const lines = tabs.map(async ({ tab, ...entry }) => {
    const { history, received: _received, ...shown } = await tab.report();
    const moments = history
      .slice(-8)
      .map(({ at, ...moment }) => `${at.toFixed()} ${Object.values(moment).join(' ')}`);
    return JSON.stringify({ ...entry, ...shown, moments });
  });
  return (await Promise.all(lines)).join('\n');
}
