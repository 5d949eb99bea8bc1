import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { LaunchOptions } from 'playwright';

/**
 * Returns the launch options for the Chromium that `npm ci` installs. The environment variable `CHROMIUM_PATH`
 * overrides it. That build runs on Linux only: on macOS and Windows, Playwright launches its own browser.
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

/** Returns the folder of the unpacked browser. The final rename keeps concurrent processes from using half a browser. */
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
    // The package unpacks into TMPDIR, and unpacks its shared libraries only when it detects AWS.
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

/** Returns the environment variables for the shared libraries and fonts that a minimal machine lacks. */
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
