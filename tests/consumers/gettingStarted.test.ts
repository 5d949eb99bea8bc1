import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { describe, expect, inject, it, onTestFinished } from 'vitest';
import { envLines } from './support/envLines';
import { fillPorts } from './support/fillPorts';
import { freePort } from './support/freePort';
import { openWhenReady } from './support/openWhenReady';
import { runCommand } from './support/runCommand';
import { startCommand } from './support/startCommand';

const PAGE = readFileSync('docs/getting-started.md', 'utf8');
/** The versions to install: a release of tomorrow must not fail the test of today. */
const VERSIONS: Record<string, string> = {
  next: 'next@16.4.6',
  'pusher-js': 'pusher-js@8.6.0',
  react: 'react@19.3.0',
  'react-dom': 'react-dom@19.3.0',
  vite: 'vite@8.3.8',
};

/** The section of the page with that heading. */
const sectionOf = (heading: string) => {
  const [, section = ''] = PAGE.split(`## ${heading}\n`);
  return section.split('\n## ')[0]!;
};

/** The commands of a section, in order. */
const commandsOf = (section: string) =>
  [...section.matchAll(/```sh\n([^`]*)```/g)].flatMap(([, text]) => text!.trim().split('\n'));

/** Writes the files of a section, which are code blocks whose first comment is the name of the file. */
function writeFiles(folder: string, section: string, ports: Record<number, number>) {
  for (const [, code, name] of section.matchAll(/```\w+\n((?:\/\/|<!--) (\S+\.\w+)[^`]*)```/g)) {
    mkdirSync(dirname(join(folder, name!)), { recursive: true });
    writeFileSync(join(folder, name!), fillPorts(code!, ports));
  }
}

/** Runs the commands that come before the local Pusher, with pinned versions and the tarball. */
async function install(folder: string, commands: readonly string[]) {
  const words = commands.map((command) =>
    command
      .split(' ')
      .map((word) => VERSIONS[word] ?? (word === 'react-pusher-user' ? inject('tarball') : word)),
  );
  for (const [program, ...args] of words) await runCommand(folder, program!, args);
}

describe.each(['Vite', 'Next'])('the first minute with %s', (heading) => {
  it('signs a user in, with nothing but what the page says', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'react-pusher-user-first-'));
    onTestFinished(() => {
      rmSync(folder, { recursive: true, force: true });
    });
    const section = sectionOf(heading);
    const commands = commandsOf(section);
    const devIndex = commands.indexOf('npx react-pusher-user dev');
    const ports = { 6001: await freePort(), 3001: await freePort() };
    const webPort = String(await freePort());
    const start = (command: string, ...more: string[]) => {
      const [program, ...args] = command.split(' ');
      return startCommand(folder, program!, [...args, ...more]);
    };

    const begin = performance.now();
    await install(folder, commands.slice(0, devIndex));
    writeFiles(folder, section, ports);
    const pusher = start(commands[devIndex]!, '--port', String(ports[6001]));
    await pusher.waitFor(/Ctrl-C/);
    writeFileSync(join(folder, '.env'), envLines(pusher.output()));
    const servers = commands
      .slice(devIndex + 1)
      .map((command) => start(command, ...(command.startsWith('npx') ? ['--port', webPort] : [])));
    const { page, errors } = await openWhenReady(`http://localhost:${webPort}`);
    const outputs = () => [pusher, ...servers].map(({ output }) => output()).join('\n');
    await expect
      .poll(() => page.innerText('body'), { timeout: 30_000 })
      .toContain('ada is signed in.')
      .catch((error: unknown) => {
        throw new Error(outputs(), { cause: error });
      });
    const seconds = (performance.now() - begin) / 1000;
    console.log(`${heading}: signed in ${seconds.toFixed(1)} s after the beginning of npm install`);
    expect(seconds).toBeLessThan(60);

    const sending = sectionOf('Send an event');
    writeFiles(folder, sending, ports);
    const [command] = commandsOf(sending);
    const [program, ...args] = command!.split(' ');
    await runCommand(folder, program!, args);
    await expect.poll(() => page.innerText('body')).toContain('Hello from the server!');
    expect(errors).toEqual([]);
  });
});
