import ts from 'typescript';

/** The value of an expression in TypeScript and JSX that uses these names. */
export function evaluate(expression: string, names: Record<string, unknown>): unknown {
  const { outputText } = ts.transpileModule(`return (${expression.replace(/;\s*$/, '')});`, {
    compilerOptions: { jsx: ts.JsxEmit.React, jsxFactory: 'createElement', target: ts.ScriptTarget.ES2022 },
    fileName: 'snippet.tsx',
  });
  // eslint-disable-next-line @typescript-eslint/no-implied-eval -- the printed code is what is tested
  const run = new Function(...Object.keys(names), outputText) as (...values: unknown[]) => unknown;
  return run(...Object.values(names));
}
