import { join } from 'node:path';
import { expect, it } from 'vitest';
import { expectSignin } from './support/expectSignin';
import { installApp } from './support/installApp';
import { runCommand } from './support/runCommand';
import { serveFolder } from './support/serveFolder';

it('signs a user in, built by Vite with React 19.3', async () => {
  const folder = await installApp('vite-react19');
  await runCommand(folder, 'npx', ['vite', 'build']);
  const site = await serveFolder(join(folder, 'dist'));
  const { errors, close } = await expectSignin(site.url);
  expect(errors).toEqual([]);
  await close();
  site.close();
});
