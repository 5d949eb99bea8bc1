// Plants one bug after the other in a copy of the package, and looks whether the walks find it. An argument picks bugs
// by a part of their names; VERBOSE=1 shows the walks.
import { availableParallelism } from 'node:os';
import { styleText } from 'node:util';
import { createCopy } from './mutants/createCopy.mjs';
import { createPlanter } from './mutants/createPlanter.mjs';
import { MUTANTS } from './mutants/MUTANTS.mjs';

const [, , part = ''] = process.argv;
const plant = createPlanter();
// All of them are planted before the first walk, so that a bug that does not fit the code any more shows at once.
const queue = MUTANTS.filter(({ bug }) => bug.includes(part)).map((mutant) => ({
  ...mutant,
  source: plant(mutant),
}));
if (queue.length === 0) throw new Error(`No bug has "${part}" in its name.`);

let survivors = 0;
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, work));
process.exitCode = survivors > 0 ? 1 : 0;

/** Takes bugs from the queue until it is empty. */
async function work() {
  const copy = createCopy();
  for (let mutant = queue.shift(); mutant; mutant = queue.shift())
    report(mutant.bug, await copy.walk(mutant.file, mutant.source));
}

/**
 * @param {string} bug
 * @param {string} output
 */
function report(bug, output) {
  const [, walks, steps] = /Walk (\d+) goes wrong; shrunk \d+ times to (\d+) steps/.exec(output) ?? [];
  if (!walks && !output.includes('1 passed'))
    throw new Error(`The walks do not run with "${bug}":\n${output}`);
  if (!walks) survivors++;
  const verdict = walks ? `walk ${walks.padStart(4)}, ${steps.padStart(2)} steps` : 'survives';
  console.log(`${walks ? verdict : styleText('red', verdict)}`.padEnd(22), bug);
  if (process.env.VERBOSE) console.log(output);
}
