import { transformAsync } from '@babel/core';
import { defineConfig } from 'vitest/config';

/** Compiles a module that is imported with `?compiled` with React Compiler. What it cannot compile is an error. */
const reactCompiler = {
  name: 'react-compiler',
  enforce: 'pre',
  transform: {
    filter: { id: /\?compiled$/ },
    async handler(code, id) {
      const { code: compiled } = await transformAsync(code, {
        filename: id.replace('?compiled', ''),
        babelrc: false,
        configFile: false,
        parserOpts: { plugins: ['jsx'] },
        plugins: [['babel-plugin-react-compiler', { panicThreshold: 'all_errors' }]],
      });
      return { code: compiled };
    },
  },
};

export default defineConfig({
  plugins: [reactCompiler],
  oxc: { jsx: { runtime: 'automatic' } },
  test: { environment: 'happy-dom', globals: true, testTimeout: 20_000 },
});
