import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { Extractor, ExtractorConfig, ExtractorLogLevel } from '@microsoft/api-extractor';

const SILENT = { default: { logLevel: ExtractorLogLevel.None, addToApiReportFile: false } };

/**
 * The public API of an entry as API Extractor prints it: every exported declaration, sorted, without doc comments.
 *
 * @param types - the built types of the entry, such as `dist/index.d.ts`
 * @throws Error if API Extractor cannot read the types
 */
export function apiReport(types: string): string {
  const folder = mkdtempSync(join(tmpdir(), 'api-report-'));
  try {
    const config = ExtractorConfig.prepare({
      configObject: {
        projectFolder: process.cwd(),
        mainEntryPointFilePath: resolve(types),
        // The programs of a user see the same settings as the type tests, without our `paths`.
        compiler: {
          overrideTsconfig: {
            compilerOptions: {
              target: 'ES2022',
              lib: ['ES2023', 'DOM'],
              module: 'ESNext',
              moduleResolution: 'bundler',
              jsx: 'react-jsx',
              strict: true,
              skipLibCheck: true,
              types: ['node'],
            },
            files: [types],
          },
        },
        apiReport: {
          enabled: true,
          reportFileName: 'report.api.md',
          reportFolder: folder,
          reportTempFolder: folder,
          // Types that a user sees in a signature, but cannot import.
          includeForgottenExports: true,
        },
        docModel: { enabled: false },
        dtsRollup: { enabled: false },
        tsdocMetadata: { enabled: false },
        newlineKind: 'lf',
        messages: {
          // The compiler's messages show broken types; the others are about doc comments, which ESLint checks.
          compilerMessageReporting: { default: { logLevel: ExtractorLogLevel.Error } },
          extractorMessageReporting: SILENT,
          tsdocMessageReporting: SILENT,
        },
      },
      configObjectFullPath: undefined,
      packageJsonFullPath: resolve('package.json'),
    });
    const { succeeded, errorCount } = Extractor.invoke(config, {
      localBuild: true,
      messageCallback: (message) => {
        if (message.messageId === 'console-preamble') message.handled = true;
      },
    });
    if (!succeeded) throw new Error(`API Extractor found ${errorCount} errors in ${types}.`);
    return readFileSync(join(folder, 'report.api.md'), 'utf8');
  } finally {
    rmSync(folder, { recursive: true });
  }
}
