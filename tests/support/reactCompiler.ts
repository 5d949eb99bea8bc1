import { transformAsync } from '@babel/core';
import type { Plugin } from 'vite';

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
          plugins: [['babel-plugin-react-compiler', { panicThreshold: 'all_errors' }]],
          sourceMaps: true,
        });
        return { code: result?.code ?? '', map: result?.map };
      },
    },
  };
}
