import { basename } from 'node:path';
import ts from 'typescript';

interface Checked {
  /** Declarations that the files need. */
  libraries?: readonly string[];
  /** The codes of errors that do not count. */
  ignored?: readonly number[];
}

/** The errors of TypeScript in files that exist only here: their paths, with their code. */
export function typeErrors(
  files: ReadonlyMap<string, string>,
  { libraries = [], ignored = [] }: Checked = {},
): string[] {
  const { config } = ts.readConfigFile('tsconfig.json', (path) => ts.sys.readFile(path)) as {
    config: object;
  };
  const { options } = ts.parseJsonConfigFileContent(config, ts.sys, process.cwd());
  const host = ts.createCompilerHost(options);
  const { fileExists, readFile, getSourceFile } = host;
  host.fileExists = (path) => files.has(path) || fileExists(path);
  host.readFile = (path) => files.get(path) ?? readFile(path);
  host.getSourceFile = (path, language, ...rest) => {
    const code = files.get(path);
    return code === undefined
      ? getSourceFile(path, language, ...rest)
      : ts.createSourceFile(path, code, language);
  };
  const program = ts.createProgram([...files.keys(), ...libraries], options, host);
  return [...files.keys()].flatMap((path) => {
    const file = program.getSourceFile(path);
    const problems = [...program.getSyntacticDiagnostics(file), ...program.getSemanticDiagnostics(file)];
    return problems
      .filter(({ code }) => !ignored.includes(code))
      .map(({ start = 0, messageText }) => {
        const line = file!.getLineAndCharacterOfPosition(start).line + 1;
        return `${basename(path)}:${line} ${ts.flattenDiagnosticMessageText(messageText, '\n')}`;
      });
  });
}
