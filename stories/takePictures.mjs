// Takes the pictures of the README: the playground in both themes, after a user has signed in and received an event.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium } from 'playwright';
import sharp from 'sharp';
import { preview, runnerImport } from 'vite';

const SIZE_LIMIT = 300_000;

const root = mkdtempSync(join(tmpdir(), 'react-pusher-user-pictures-'));
process.on('exit', () => rmSync(root, { recursive: true }));
const outDir = join(root, 'storybook');
const { status } = spawnSync('npx', ['storybook', 'build', '--quiet', '-o', outDir], { stdio: 'inherit' });
if (status !== 0) throw new Error('Storybook was not built: see the output above.');

const server = await preview({
  configFile: false,
  root,
  build: { outDir },
  preview: { host: '127.0.0.1', port: 0 },
});
const { chromiumLaunchOptions } = (await runnerImport('./tests/support/chromium.ts')).module;
const browser = await chromium.launch(chromiumLaunchOptions());
try {
  for (const theme of ['light', 'dark']) await takePicture(theme);
} finally {
  await browser.close();
  await server.close();
}

async function takePicture(theme) {
  const page = await browser.newPage({
    viewport: { width: 1440, height: 890 },
    deviceScaleFactor: 2,
    reducedMotion: 'reduce',
    locale: 'en-GB',
    timezoneId: 'UTC',
  });
  // The inbox and the log show times: they are the same in each picture.
  await page.clock.install({ time: '2026-01-01T09:30:00Z' });
  await page.goto(
    `${server.resolvedUrls.local[0]}iframe.html?id=sign-in--start&viewMode=story&globals=theme:${theme}`,
  );
  await page.getByRole('button', { name: /^Ada Lovelace/ }).click();
  await page.locator('[aria-current="step"]', { hasText: /^signed-in\s*ready$/ }).waitFor();
  await page.getByRole('button', { name: 'Ship an order' }).click();
  await page.getByRole('list', { name: 'Inbox' }).getByText('Order #1042 shipped').waitFor();
  await page.mouse.move(0, 0);
  const picture = await page.screenshot({ animations: 'disabled' });
  const path = `.github/pictures/playground-${theme}.png`;
  // The playground has few colors: a palette shows them as they are, in less than half of the bytes.
  const { size } = await sharp(picture).png({ palette: true, dither: 0, effort: 10 }).toFile(path);
  if (size > SIZE_LIMIT) throw new Error(`${path} has ${size} bytes, which is more than ${SIZE_LIMIT}.`);
  console.log(`${path}: ${size} bytes`);
}
