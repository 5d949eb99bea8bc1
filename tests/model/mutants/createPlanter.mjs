import { readFileSync } from 'node:fs';
import ts from 'typescript';
import { findPlace } from './findPlace.mjs';

/** What TypeScript says about a name that does not exist. */
const UNKNOWN_NAME = new Set([2304, 2305, 2339, 2551, 2552, 2724]);

/** @returns {(mutant: import('./MUTANTS.mjs').Mutant) => string} plants a bug: the source of its file with the bug */
export function createPlanter() {
  const expectKnownNames = createNameCheck();

  return ({ bug, file: path, in: name, case: label, edit }) => {
    const source = readFileSync(path, 'utf8');
    try {
      const file = ts.createSourceFile(path, source, ts.ScriptTarget.Latest, true);
      const { start, end, text } = edit(findPlace(file, name, label));
      const planted = source.slice(0, start) + text + source.slice(end);
      expectKnownNames(path, planted);
      return planted;
    } catch (error) {
      throw new Error(`"${bug}" cannot be planted in ${path}: ${error.message}`, { cause: error });
    }
  };
}

/** Creates a check that planted code names only what exists: the walks would "find" any other. */
function createNameCheck() {
  const config = ts.readConfigFile('tsconfig.json', ts.sys.readFile).config;
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, '.');
  // It has parsed all other files.
  const program = ts.createProgram(['src/index.ts'], options);

  return (path, text) => {
    const planted = ts.createSourceFile(path, text, ts.ScriptTarget.Latest, true);
    const host = ts.createCompilerHost(options, true);
    host.getSourceFile = (name) => (name.endsWith(path) ? planted : program.getSourceFile(name));
    const next = ts.createProgram([path], options, host, program);
    const errors = [
      ...next.getSyntacticDiagnostics(planted),
      ...next.getSemanticDiagnostics(planted).filter(({ code }) => UNKNOWN_NAME.has(code)),
    ];
    if (errors.length > 0) throw new Error(ts.flattenDiagnosticMessageText(errors[0].messageText, '\n'));
  };
}
