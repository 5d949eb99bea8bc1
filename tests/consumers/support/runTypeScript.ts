import { execFile } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Checks the files of a folder of the app with this version of TypeScript. Returns the errors in the app and in the package. The
 * declarations of other packages may have errors of their own.
 */
export async function runTypeScript(
  app: string,
  version: string,
  folder: string,
  compilerOptions: object,
): Promise<string[]> {
  const config = `tsconfig.${version}.${Object.values(compilerOptions).join('.')}.json`;
  writeFileSync(
    join(app, config),
    JSON.stringify({ extends: './tsconfig.json', compilerOptions, include: [folder] }),
  );
  const tsc = `node_modules/typescript-${version}/bin/tsc`;
  const output = await new Promise<string>((resolve, reject) => {
    execFile(
      process.execPath,
      [tsc, '-p', config, '--pretty', 'false'],
      { cwd: app },
      (error, stdout, stderr) => {
        // A compiler that did not run says nothing, and must not pass for one that is content.
        if (stderr !== '' || (error && !stdout.includes('error TS'))) reject(new Error(stdout + stderr));
        else resolve(stdout);
      },
    );
  });
  // The lines of an error after its first are indented.
  return output
    .split(/\n(?! )/)
    .filter((text) => text.includes('error TS'))
    .filter((text) => !/^node_modules\/(?!react-pusher-user\/)/.test(text));
}
