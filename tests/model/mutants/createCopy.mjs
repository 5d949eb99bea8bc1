import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

const COPIED = ['src', 'tests', '.storybook', 'package.json', 'tsconfig.json', 'vitest.config.ts'];

/** Copies the package. The copy is removed when the process exits. */
export function createCopy() {
  const root = mkdtempSync(join(tmpdir(), 'mutants-'));
  process.on('exit', () => rmSync(root, { recursive: true }));
  for (const name of COPIED)
    cpSync(name, join(root, name), { recursive: true, filter: (path) => !path.includes('node_modules') });
  symlinkSync(resolve('node_modules'), join(root, 'node_modules'));

  return {
    /**
     * Runs the walks while a file has another source.
     *
     * @param {string} file
     * @param {string} source
     * @returns {Promise<string>} what the run says
     */
    async walk(file, source) {
      const path = join(root, file);
      const original = readFileSync(path, 'utf8');
      writeFileSync(path, source);
      const output = await runWalks(root);
      writeFileSync(path, original);
      return output;
    },
  };
}

/** @returns {Promise<string>} */
function runWalks(cwd) {
  const env = { ...process.env, NO_COLOR: '1', MODEL_RUNS: process.env.MODEL_RUNS ?? '4000' };
  return new Promise((done) => {
    execFile('npx', ['vitest', 'run', '--project', 'model'], { cwd, env }, (_, stdout, stderr) => {
      done(stdout + stderr);
    });
  });
}
