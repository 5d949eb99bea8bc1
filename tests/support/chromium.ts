import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from 'playwright';

/**
 * How to launch the Chromium that came with `npm ci`; the environment's `CHROMIUM_PATH` overrides it.
 * Where that build does not run (macOS, Windows), Playwright looks for a browser of its own.
 */
export function chromiumLaunchOptions(): LaunchOptions {
  const args = [
    '--no-sandbox',
    '--disable-dev-shm-usage',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ];
  const { CHROMIUM_PATH } = process.env;
  if (CHROMIUM_PATH) return { executablePath: CHROMIUM_PATH, args };
  if (process.platform !== 'linux') return { args };
  const home = unpackedChromium();
  return { executablePath: join(home, 'chromium'), args, env: { ...process.env, ...libraries(home) } };
}

/** A folder with the unpacked browser: unpacked aside, then renamed, so that processes at once share it whole. */
function unpackedChromium(): string {
  const manifest = readFileSync('node_modules/@sparticuz/chromium/package.json', 'utf8');
  const { version } = JSON.parse(manifest) as { version: string };
  const home = resolve('node_modules/.cache', `chromium-${version}`);
  if (existsSync(home)) return home;
  mkdirSync(resolve('node_modules/.cache'), { recursive: true });
  const draft = mkdtempSync(`${home}-`);
  execFileSync(
    process.execPath,
    ['--input-type=module', '-e', "await (await import('@sparticuz/chromium')).default.executablePath()"],
    // It unpacks to the temporary folder, and its shared libraries only where it believes to be on AWS.
    { env: { ...process.env, TMPDIR: draft, AWS_EXECUTION_ENV: 'AWS_Lambda_nodejs20.x' } },
  );
  try {
    renameSync(draft, home);
  } catch (error) {
    rmSync(draft, { recursive: true });
    if (!existsSync(home)) throw error;
  }
  return home;
}

/** The libraries and fonts that a bare machine lacks. */
function libraries(home: string): Record<string, string> {
  const libraryPath = [join(home, 'al2023/lib'), process.env.LD_LIBRARY_PATH].filter(Boolean).join(':');
  if (existsSync('/etc/fonts/fonts.conf')) return { LD_LIBRARY_PATH: libraryPath };
  const fonts = join(home, 'fonts');
  writeFileSync(
    join(fonts, 'fonts.conf'),
    `<fontconfig><dir>${fonts}</dir><cachedir>${fonts}-cache</cachedir></fontconfig>\n`,
  );
  return { LD_LIBRARY_PATH: libraryPath, FONTCONFIG_PATH: fonts };
}
