import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { chooseReact } from './support/chooseReact';
import { installApp } from './support/installApp';
import { runCommand } from './support/runCommand';

/** Text that the panel contains, and nothing else. */
const TEXT_OF_DEVTOOLS = 'react-pusher-user.devtools';
/** What a component that renders nothing costs, in bytes: it is called, and returns `null`. */
const NOTHING = 200;

/** An app, and how to build it for production. */
interface Consumer {
  app: string;
  /** The file with the provider. */
  file: string;
  build: string[];
  /** Where the scripts for browsers lie. */
  output: string;
}

const CONSUMERS: Consumer[] = [
  { app: 'vite', file: 'src/App.jsx', build: ['vite', 'build'], output: 'dist' },
  { app: 'next', file: 'app/layout.tsx', build: ['next', 'build', '--turbopack'], output: '.next/static' },
  { app: 'next', file: 'app/layout.tsx', build: ['next', 'build', '--webpack'], output: '.next/static' },
];

describe.each(CONSUMERS)('a production build by $build', ({ app, file, build, output }) => {
  let folder: string;
  let source: string;
  beforeAll(async () => {
    folder = await installApp(app);
    if (app === 'vite') chooseReact(folder, '19.3');
    source = readFileSync(join(folder, file), 'utf8');
  });

  /** Builds the app with the devtools of this entry. Returns its scripts, as one text. */
  async function scriptsWith(entry: string | null): Promise<string> {
    const changed = entry
      ? `import { PusherDevtools } from '${entry}';\n${source.replace('</PusherProvider>', '<PusherDevtools /></PusherProvider>')}`
      : source;
    writeFileSync(join(folder, file), changed);
    await runCommand(folder, 'npx', build, { NEXT_TELEMETRY_DISABLED: '1' });
    const names = readdirSync(join(folder, output), { recursive: true, encoding: 'utf8' });
    return names
      .filter((name) => name.endsWith('.js'))
      .sort()
      .map((name) => readFileSync(join(folder, output, name), 'utf8'))
      .join('\n');
  }

  it('contains nothing of the devtools, unless they are asked for', async () => {
    const without = await scriptsWith(null);
    const withDevtools = await scriptsWith('react-pusher-user/devtools');
    const asked = await scriptsWith('react-pusher-user/devtools/production');
    const added = withDevtools.length - without.length;
    console.log(
      `${build.join(' ')}: ${added} bytes of ${without.length}; asked for: ${asked.length - without.length}`,
    );
    expect(withDevtools).not.toContain(TEXT_OF_DEVTOOLS);
    expect(asked).toContain(TEXT_OF_DEVTOOLS);
    expect(added).toBeLessThan(NOTHING);
  });
});
