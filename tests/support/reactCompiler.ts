import { transformAsync } from '@babel/core';
import { version } from 'react';
import type { Plugin } from 'vite';

/** React 18 needs the package `react-compiler-runtime`, which the workflow installs where it tests on React 18. */
const TARGET = version.startsWith('18.') ? '18' : '19';

/** Compiles the modules named `*.compiled.tsx` with React Compiler. A module that it cannot compile is an error. */
export function reactCompiler(): Plugin {
  return {
    name: 'react-compiler',
    enforce: 'pre',
    transform: {
      filter: { id: /\.compiled\.tsx$/ },
      async handler(code, filename) {
        const result = await transformAsync(code, {
          filename,
          babelrc: false,
          configFile: false,
          parserOpts: { plugins: ['typescript', 'jsx'] },
          plugins: [['babel-plugin-react-compiler', { panicThreshold: 'all_errors', target: TARGET }]],
          sourceMaps: true,
        });
        return { code: result?.code ?? '', map: result?.map };
      },
    },
  };
}
