import { format, resolveConfig } from 'prettier';
import { expect, test } from 'vitest';
import { NODES, PENDING_NODES, signinArrows } from './support/signinDiagram';

const FILE = 'src/devtools/signin/signinGraph.ts';

/** The names that the devtools show. */
const LABELS: Record<string, string> = { any_state: 'any', idle_due: 'idle, due', signed_in: 'signed-in' };
const labelOf = (node: string) => LABELS[node] ?? node;

const GRAPH = {
  nodes: NODES.map(labelOf),
  pending: PENDING_NODES.map(labelOf),
  arrows: signinArrows().map(({ from, to, events }) => ({ from: labelOf(from), to: labelOf(to), events })),
};

const SOURCE = `/**
 * The sign-in as the devtools draw it: its states, and the events that lead from one to the other. An arrow from \`any\` or
 * \`pending\` stands for one from each state in it.
 *
 * Generated from the machine by \`tests/package/signinGraph.test.ts\`, which fails when the file is stale. \`npm run generate\`
 * writes it again.
 */
export const SIGNIN_GRAPH = ${JSON.stringify(GRAPH)} as const;
`;

test('the diagram of the devtools shows the machine as it is', async () => {
  const options = await resolveConfig(FILE);
  await expect(await format(SOURCE, { ...options, filepath: FILE })).toMatchFileSnapshot(`../../${FILE}`);
});
