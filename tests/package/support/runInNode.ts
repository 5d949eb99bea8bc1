import { execFileSync } from 'node:child_process';

/** Has `require` and `print`, besides what a module has. */
const PRELUDE = `
  import { createRequire } from 'node:module';
  const require = createRequire(process.cwd() + '/');
  const print = (value) => console.log(JSON.stringify(value));
`;

/** Runs a script in plain Node, in which the package is found by its name. Returns what the script prints. */
export function runInNode(script: string): unknown {
  const code = PRELUDE + script;
  const output = execFileSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  return JSON.parse(output);
}
