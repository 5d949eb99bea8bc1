import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { NODES, PENDING_NODES, signinArrows } from './support/signinDiagram';

const FILE = 'src/devtools/signin/signinGraph.ts';

/** The names that the devtools show. */
const LABELS: Record<string, string> = { any_state: 'any', idle_due: 'idle, due', signed_in: 'signed-in' };
const labelOf = (node: string) => LABELS[node] ?? node;

const literal = (value: unknown) => `${JSON.stringify(value)} as const`;

const SOURCE = `// The sign-in as the devtools draw it. Generated from the machine by \`tests/package/signinGraph.test.ts\`, which fails when the file is
// stale. \`npm run generate\` writes it again.

/** The states of the sign-in. */
export const SIGNIN_NODES = ${literal(NODES.map(labelOf))};

/** The states in which a sign-in is pending. */
export const PENDING_NODES = ${literal(PENDING_NODES.map(labelOf))};

/** Which events lead from one state to another. An arrow from \`any\` or \`pending\` stands for one from each state in it. */
export const SIGNIN_ARROWS = ${literal(signinArrows().map(({ from, to, events }) => ({ from: labelOf(from), to: labelOf(to), events })))};
`;

test('the diagram of the devtools shows the machine as it is', async () => {
  const options = await resolveConfig(FILE);
  await expect(await format(SOURCE, { ...options, filepath: FILE })).toMatchFileSnapshot(`../../${FILE}`);
});
