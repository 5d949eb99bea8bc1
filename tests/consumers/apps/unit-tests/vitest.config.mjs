import { defineConfig } from 'vitest/config';

const project = (environment, files) => ({
  oxc: { jsx: { runtime: 'automatic' } },
  test: {
    name: environment,
    environment,
    globals: true,
    testTimeout: 20_000,
    include: [`src/*.${files}.test.jsx`],
    setupFiles: ['failOnLog.js'],
  },
});

export default defineConfig({
  test: { projects: [project('jsdom', 'dom'), project('happy-dom', 'dom'), project('node', 'node')] },
});
