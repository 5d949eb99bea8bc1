import { expect, inject } from 'vitest';
import { newUser } from './expectSignin';
import { installApp } from './installApp';
import { runCommand } from './runCommand';

/** Runs the tests of the app `unit-tests` with this test runner. Expects that they pass, as many as that. */
export async function expectTestsPass(command: readonly string[], summary: RegExp): Promise<void> {
  const folder = await installApp('unit-tests');
  const output = await runCommand(folder, 'npx', command, {
    BACKEND: JSON.stringify({ ...inject('backend'), user: newUser() }),
    NODE_OPTIONS: '',
    NO_COLOR: '1',
    // Set by the Vitest that runs this test.
    VITEST: '',
    NODE_ENV: 'test',
  });
  expect(output).toMatch(summary);
}
