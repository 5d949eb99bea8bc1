import { it } from 'vitest';
import { expectTestsPass } from './support/expectTestsPass';

it.each([
  ['jsdom', /Tests: +4 passed, 4 total/],
  ['node', /Tests: +2 passed, 2 total/],
])("an app's tests pass in Jest with the environment %s, without a flag of Node", async (name, summary) => {
  await expectTestsPass(['jest', '--selectProjects', name], summary);
});

it.each([
  ['jsdom', /Tests +4 passed \(4\)/],
  ['happy-dom', /Tests +4 passed \(4\)/],
  ['node', /Tests +2 passed \(2\)/],
])("an app's tests pass in Vitest with the environment %s", async (name, summary) => {
  await expectTestsPass(['vitest', 'run', '--project', name], summary);
});
