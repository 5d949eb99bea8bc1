import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { expectLatePusher } from './support/expectLatePusher';
import { expectSignin } from './support/expectSignin';
import { installApp } from './support/installApp';
import { runCommand } from './support/runCommand';
import { serveFolder } from './support/serveFolder';
import { TEXT_OF_PACKAGE } from './support/texts';

describe('built by webpack, a user is signed in', () => {
  let folder: string;
  beforeAll(async () => {
    folder = await installApp('webpack');
    await runCommand(folder, 'npx', ['webpack']);
  });

  /** How often the first chunk of an app contains the package. */
  function copiesIn(name: string): number {
    const bundle = readFileSync(join(folder, `public/build/${name}.js`), 'utf8');
    return bundle.split(TEXT_OF_PACKAGE).length - 1;
  }

  it('by an app of ES modules, which loads pusher-js later', async () => {
    const url = `${await serveFolder(join(folder, 'public'))}/esm.html`;
    const { urls } = await expectSignin(url);
    expect(copiesIn('esm')).toBe(1);
    await expectLatePusher(url, urls);
  });

  it('by an app of CommonJS modules', async () => {
    await expectSignin(`${await serveFolder(join(folder, 'public'))}/cjs.html`);
    expect(copiesIn('cjs')).toBe(1);
  });

  it('by an app with the provider of one build and the hooks of the other', async () => {
    await expectSignin(`${await serveFolder(join(folder, 'public'))}/both.html`);
    expect(copiesIn('both')).toBe(2);
  });

  it('but a client bundle with the server entry is not built', async () => {
    writeFileSync(
      join(folder, 'src/leak.js'),
      "import { createUserAuthHandler } from 'react-pusher-user/server';\nconsole.log(createUserAuthHandler);\n",
    );
    const config = "module.exports = { mode: 'production', entry: './src/leak.js' };\n";
    writeFileSync(join(folder, 'leak.config.js'), config);
    const building = runCommand(folder, 'npx', ['webpack', '--config', 'leak.config.js']);
    await expect(building).rejects.toThrow('react-pusher-user-server-belongs-on-your-server.js');
  });
});
