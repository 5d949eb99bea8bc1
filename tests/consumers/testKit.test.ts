import { expect, it } from 'vitest';
import { chooseReact } from './support/chooseReact';
import { installApp } from './support/installApp';
import { runCommand } from './support/runCommand';

/** What Vitest and Jest report alike. */
interface Report {
  numTotalTests: number;
  numPassedTests: number;
  testResults: { name: string; assertionResults: { duration?: number }[] }[];
}

const LIMIT = 5_000;

it.each([
  ['Vitest', '18.2', ['vitest', 'run', '--reporter=json'], 8, 64],
  ['Vitest', '19.3', ['vitest', 'run', '--reporter=json'], 8, 64],
  ['Jest', '18.2', ['jest', '--json', '--silent'], 4, 33],
  ['Jest', '19.3', ['jest', '--json', '--silent'], 4, 33],
])(
  'the suites of an app that is tested with the kit pass in %s on React %s, each in less than 5 s',
  async (_runner, version, command, suites, tests) => {
    const folder = await installApp('test-kit');
    chooseReact(folder, version);
    const output = await runCommand(folder, 'npx', command, { NO_COLOR: '1', VITEST: '', NODE_ENV: 'test' });
    const report = readReport(output);
    expect(report).toMatchObject({ numTotalTests: tests, numPassedTests: tests });
    expect(report.testResults).toHaveLength(suites);
    for (const { name, assertionResults } of report.testResults) {
      const duration = assertionResults.reduce((sum, result) => sum + (result.duration ?? 0), 0);
      expect(duration, name).toBeLessThan(LIMIT);
    }
  },
);

/** The report is the line of JSON; Jest prints a summary, too. */
function readReport(output: string): Report {
  const line = output.split('\n').find((text) => text.startsWith('{"'));
  if (line === undefined) throw new Error(`There is no report in:\n${output}`);
  return JSON.parse(line) as Report;
}
